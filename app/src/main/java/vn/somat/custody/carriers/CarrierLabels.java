package vn.somat.custody.carriers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.places.Places;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.printing.LabelSheet;
import vn.somat.printing.LabelSheet.Label;
import vn.somat.printing.LabelStock;
import vn.somat.printing.SheetPrinter;

/**
 * In nhãn: labels to stick on carriers and places, as PDF/A. A label says the code, which is its QR too, and on a carrier its
 * level, which it must bear; no title and no number of a paper, and on a place not how secret its contents may be.
 */
@Service
public class CarrierLabels {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int MOST = 200;

    private final Carriers carriers;
    private final Places places;
    private final SheetPrinter printer;
    private final Access access;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;

    CarrierLabels(
            Carriers carriers,
            Places places,
            SheetPrinter printer,
            Access access,
            Ledger ledger,
            MessageSource texts,
            Clock clock) {
        this.carriers = carriers;
        this.places = places;
        this.printer = printer;
        this.access = access;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param first place on the first sheet to begin with, from 1 */
    public byte[] print(
            Reader reader, LabelStock stock, int first, Collection<CarrierId> chosen, Collection<PlaceId> where) {
        access.require(reader, "custody.read", Thing.none());
        int count = chosen.size() + where.size();
        if (count < 1 || count > MOST) {
            throw Refusal.invalid("carriers", "custody.labels.choose", MOST);
        }
        if (first < 1 || first > stock.perPage()) {
            throw Refusal.invalid("first", "registry.number.range", 1, stock.perPage());
        }
        var labels = new ArrayList<Label>();
        where.forEach(id -> labels.add(of(places.require(reader, id).code(), "")));
        if (!chosen.isEmpty()) {
            carriers.require(reader, chosen).forEach(one -> labels.add(label(one)));
        }
        var entry = Entry.of("custody.labels.printed").by(reader.actor()).with("count", count);
        for (var one : chosen) {
            entry = entry.on("carrier", one.value());
        }
        for (var one : where) {
            entry = entry.on("place", one.value());
        }
        ledger.recordAlone(entry);
        var out = new ByteArrayOutputStream();
        try {
            var unused = printer.labels(
                    new LabelSheet(say("custody.labels.title"), stock, first - 1, labels, clock.instant()), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private Label label(Carrier one) {
        var copy = one.copyNumber();
        var kind = say("custody.kind." + one.kind().name());
        var mark = one.level().secret() ? one.level().label().toUpperCase(VIETNAMESE) : "";
        return copy == null
                ? of(one.label(), mark, kind)
                : of(
                        one.label(),
                        mark,
                        kind,
                        texts.getMessage("custody.page.copy-number", new Object[] {copy}, VIETNAMESE));
    }

    private static Label of(String code, String mark, String... lines) {
        return new Label(code, mark, List.of(lines));
    }

    private String say(String key) {
        return texts.getMessage(key, null, VIETNAMESE);
    }
}
