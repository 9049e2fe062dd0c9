package vn.somat.custody.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.printing.PlacedStamp;
import vn.somat.printing.Stamp;
import vn.somat.printing.StampedSheet;
import vn.somat.printing.StampedSheets;
import vn.somat.registry.stamps.Stamps;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/**
 * Mặt bì (R-DLV-01, 02): the outer face with its letter, the slip's number and where it goes; the inner one, where there are two,
 * with numbers, addressee and level. No face says what the outside of it must not.
 */
@Service
public class EnvelopeFaces {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final double LEFT = 30;
    private static final double WIDTH = 160;
    private static final int LETTERS = 46;

    private final HandoverBook book;
    private final SlipReadStore store;
    private final Stamps stamps;
    private final StampedSheets printer;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;

    EnvelopeFaces(
            HandoverBook book,
            SlipReadStore store,
            Stamps stamps,
            StampedSheets printer,
            Organisation organisation,
            Regulations regulations,
            Ledger ledger,
            MessageSource texts,
            Clock clock) {
        this.book = book;
        this.store = store;
        this.stamps = stamps;
        this.printer = printer;
        this.organisation = organisation;
        this.regulations = regulations;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
    }

    /** One sheet for each envelope, the outer one first. */
    public byte[] print(Reader reader, HandoverId id) {
        var slip = book.read(reader, id);
        var packed = slip.packed();
        if (packed == null || packed.envelopes() == 0) {
            throw Refusal.conflict("custody.handover.not-packed", slip.label());
        }
        ledger.recordAlone(store.find(reader, id)
                .orElseThrow(Refusal::notThere)
                .entry("custody.handover.printed", reader.person())
                .with("sheet", "envelope"));
        var rules = regulations.on(LocalDate.now(clock));
        var sheets = new ArrayList<StampedSheet>();
        sheets.add(outer(rules, slip, packed));
        if (packed.envelopes() > 1) {
            sheets.add(inner(rules, slip, packed));
        }
        var out = new ByteArrayOutputStream();
        try {
            printer.print(sheets, slip.label(), clock.instant(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private StampedSheet outer(Rules rules, Slip slip, Slip.Packed packed) {
        var drawn = new ArrayList<PlacedStamp>();
        if (packed.letter() != null) {
            stamp(drawn, rules, "envelope-" + packed.letter().toLowerCase(Locale.ROOT));
        }
        if (packed.envelopes() == 1 && slip.addresseeOnly()) {
            stamp(drawn, rules, "named-person");
        }
        drawn.add(block(50, 13, List.of(office())));
        drawn.add(block(62, 13, List.of(say("number", slip.label()))));
        drawn.add(block(95, 16, addressee(slip, packed.envelopes() == 1)));
        return new StampedSheet(drawn, slip.label(), slip.label());
    }

    private StampedSheet inner(Rules rules, Slip slip, Slip.Packed packed) {
        var drawn = new ArrayList<PlacedStamp>();
        stamp(drawn, rules, slip.level().code());
        if (slip.addresseeOnly()) {
            stamp(drawn, rules, "named-person");
        }
        var numbers = slip.lines().stream()
                .map(one -> {
                    var paper = one.carrier().paper();
                    return paper == null || paper.isEmpty() ? one.carrier().label() : paper;
                })
                .distinct()
                .collect(Collectors.joining(", "));
        drawn.add(block(62, 13, wrapped(say("numbers", numbers))));
        drawn.add(block(95, 16, addressee(slip, true)));
        if (packed.seal() != null) {
            drawn.add(block(150, 13, List.of(say("seal-number", packed.seal()))));
        }
        return new StampedSheet(drawn, slip.label(), slip.label());
    }

    /** A person is named inside; on the outside of two envelopes it is enough where they are. */
    private List<String> addressee(Slip slip, boolean inside) {
        var receiver = slip.receiver();
        var lines = new ArrayList<String>();
        lines.add(say("to"));
        if (receiver == null) {
            lines.addAll(wrapped(slip.body() == null ? "" : slip.body()));
        } else {
            if (inside) {
                lines.addAll(wrapped(organisation.nameOf(receiver)));
            }
            lines.addAll(wrapped(office()));
        }
        return lines;
    }

    private void stamp(List<PlacedStamp> drawn, Rules rules, String code) {
        stamps.all(rules).stream()
                .filter(form -> form.code().equals(code))
                .forEach(form -> drawn.add(form.filled(Map.of())));
    }

    private static PlacedStamp block(double top, int points, List<String> lines) {
        var stamp = new Stamp(
                Stamp.Frame.NONE,
                WIDTH,
                Math.max(8, lines.size() * points * 0.45),
                0,
                lines.stream().map(line -> new Stamp.Line(line, points)).toList(),
                false);
        return new PlacedStamp(stamp, LEFT, top);
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (line.length() > 0 && line.length() + word.length() >= LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String office() {
        return organisation.office().map(Office::name).orElse("");
    }

    private String say(String key, Object... args) {
        return texts.getMessage("custody.handover.envelope." + key, args, VIETNAMESE);
    }
}
