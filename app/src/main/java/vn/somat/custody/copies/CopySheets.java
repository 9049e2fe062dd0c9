package vn.somat.custody.copies;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.registers.OnPaper;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.printing.StampedSheet;
import vn.somat.printing.StampedSheets;
import vn.somat.registry.stamps.Stamps;
import vn.somat.regulation.Regulations;

/**
 * Dấu bản sao (R-CPY-04): what stands on one copy, with its own number and a QR that finds it, alone on a sheet to be printed
 * over the copy: on every page that is put through. Words and millimetres are those of the pack the order was permitted under.
 */
@Service
public class CopySheets {

    private static final int MOST_PAGES = 500;

    private final OrderReading reading;
    private final OrderReadStore store;
    private final Carriers carriers;
    private final Stamps stamps;
    private final StampedSheets printer;
    private final Regulations regulations;
    private final Organisation organisation;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    CopySheets(
            OrderReading reading,
            OrderReadStore store,
            Carriers carriers,
            Stamps stamps,
            StampedSheets printer,
            Regulations regulations,
            Organisation organisation,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reading = reading;
        this.store = store;
        this.carriers = carriers;
        this.stamps = stamps;
        this.printer = printer;
        this.regulations = regulations;
        this.organisation = organisation;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
        together.setReadOnly(true);
    }

    /** One sheet for each copy, in the order of their numbers; drawn outside of any transaction. */
    public byte[] of(Reader reader, List<CarrierId> copies) {
        var known = carriers.require(reader, copies);
        known.forEach(one -> access.require(reader, "copy.print", CopyOrders.thing(one)));
        var sheets = new ArrayList<StampedSheet>();
        together.executeWithoutResult(tx -> known.forEach(one -> sheets.addAll(pages(one))));
        var out = new ByteArrayOutputStream();
        try {
            printer.print(sheets, "Dấu bản sao", clock.instant(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        known.forEach(one -> ledger.recordAlone(Entry.of("custody.copy.printed")
                .by(reader.actor())
                .on("carrier", one.id().value())
                .level(one.level().code())));
        return out.toByteArray();
    }

    /** The number on the first page, the stamp of copies on the last, the label with its QR on every one. */
    private List<StampedSheet> pages(Carrier copy) {
        var row = store.making(copy.id()).orElseThrow(() -> Refusal.conflict("custody.copy.no-copy", copy.label()));
        var rules = regulations.of(row.regime());
        boolean electronic = row.kind().equals("paper-to-electronic");
        var texts = texts(copy, row);
        int pages = Objects.requireNonNullElse(copy.pages(), 1);
        if (pages > MOST_PAGES) {
            throw Refusal.conflict("custody.copy.too-many-pages", copy.label(), pages, MOST_PAGES);
        }
        var sheets = new ArrayList<StampedSheet>();
        for (int page = 1; page <= pages; page++) {
            var codes = new ArrayList<String>();
            if (page == 1) {
                codes.add(electronic ? "electronic-copy" : "copy-number");
            }
            if (page == pages && !electronic) {
                codes.add("copy");
            }
            var placed = stamps.all(rules).stream()
                    .filter(form -> codes.contains(form.code()))
                    .map(form -> form.filled(texts))
                    .toList();
            sheets.add(new StampedSheet(placed, copy.label(), copy.label() + " · " + page + "/" + pages));
        }
        return sheets;
    }

    private Map<String, String> texts(Carrier copy, OrderRow row) {
        var order = reading.views(List.of(row)).getFirst();
        var texts = new HashMap<String, String>();
        texts.put("number", copy.copyNumber() == null ? "" : copy.copyNumber().toString());
        texts.put("form", order.form());
        texts.put("copies", Integer.toString(order.copies()));
        texts.put("body", organisation.office().map(Office::name).orElse(""));
        texts.put("to", order.to().stream().map(one -> one.name()).collect(Collectors.joining(", ")));
        if (order.made() != null) {
            texts.put("day", OnPaper.day(order.made().at()));
            texts.put("moment", OnPaper.iso(order.made().at()));
        }
        if (order.permission() != null) {
            texts.put("by", person(order.permission().by()));
        }
        return texts;
    }

    private String person(PersonId id) {
        return organisation.nameOf(id);
    }
}
