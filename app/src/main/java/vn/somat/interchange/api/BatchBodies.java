package vn.somat.interchange.api;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.interchange.batches.BatchDesk;
import vn.somat.interchange.batches.BatchOrder;
import vn.somat.interchange.batches.BatchTexts;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.UnitId;
import vn.somat.registry.BookId;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;

/** What other programs send about runs of numbers, field by field. */
final class BatchBodies {

    private BatchBodies() {}

    enum Act {
        START,
        PAUSE,
        CANCEL,
        FORGET
    }

    /** Lệnh cho số: read whole; a day that is missing is told when all fields were. */
    static Supplier<BatchOrder> order(JsonFields fields) {
        var book = new BookId(Sent.id(fields, "book"));
        var date = fields.day("date");
        var type = fields.required("type");
        var symbol = fields.text("symbol");
        var level = fields.required("level");
        var urgency = fields.text("urgency");
        var list = fields.id("distributionList");
        var pages = fields.whole("pages");
        var unit = fields.id("unit");
        var determination = fields.id("determination");
        var texts = new BatchTexts(
                fields.required("signer"),
                fields.text("abstract"),
                fields.text("recipients"),
                fields.text("note"),
                fields.text("text"));
        return () -> new BatchOrder(
                book,
                day(date),
                type,
                symbol,
                level,
                urgency,
                list,
                pages,
                unit == null ? null : new UnitId(unit),
                determination,
                texts);
    }

    static void done(BatchDesk desk, Reader reader, UUID id, @Nullable Act act) {
        switch (act) {
            case START -> desk.start(reader, id);
            case PAUSE -> desk.pause(reader, id);
            case CANCEL -> desk.cancel(reader, id);
            case FORGET -> desk.forget(reader, id);
            case null -> throw Refusal.invalid("act", "registry.text.required");
        }
    }

    private static LocalDate day(@Nullable LocalDate typed) {
        if (typed == null) {
            throw Refusal.invalid("date", "registry.text.required");
        }
        return typed;
    }
}
