package vn.somat.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.somat.organisation.UnitId;
import vn.somat.registry.BookId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.RegisterIncoming;
import vn.somat.registry.RegisterOutgoing;
import vn.somat.registry.json.JsonFields;

/** Reads the two bodies by which other programs register papers, as {@code openapi.yaml} describes them. */
final class RegisterRequests {

    private static final UUID NOWHERE = new UUID(0, 0);

    private RegisterRequests() {}

    static RegisterIncoming incoming(JsonNode body, @Nullable UUID key) {
        var fields = JsonFields.of(body);
        var book = book(fields);
        var arrivalDate = fields.day("arrivalDate");
        var issuer = fields.required("issuer");
        var number = fields.required("number");
        var date = day(fields);
        var paper = new RegisterIncoming(
                        book,
                        arrivalDate,
                        issuer,
                        number,
                        date,
                        fields.text("type"),
                        fields.text("abstract"),
                        fields.required("level"),
                        fields.text("urgency"),
                        fields.whole("pages"),
                        fields.whole("copies"),
                        fields.text("signer"),
                        unit(fields),
                        null,
                        fields.text("note"),
                        fields.flag("confirmDuplicate"),
                        key)
                .supposed(fields.text("supposedLevel"));
        fields.noMore();
        fields.refuseFlaws();
        return paper;
    }

    static RegisterOutgoing outgoing(JsonNode body, @Nullable UUID key) {
        var fields = JsonFields.of(body);
        var paper = new RegisterOutgoing(
                        book(fields),
                        day(fields),
                        fields.required("type"),
                        null,
                        fields.text("abstract"),
                        fields.required("level"),
                        fields.text("urgency"),
                        fields.required("signer"),
                        recipients(fields),
                        fields.id("distributionList"),
                        fields.whole("pages"),
                        unit(fields),
                        fields.text("note"),
                        null,
                        key)
                .restingOn(fields.id("determination"));
        fields.noMore();
        fields.refuseFlaws();
        return paper;
    }

    private static List<Recipient> recipients(JsonFields fields) {
        return fields.list("recipients").stream()
                .map(RegisterRequests::recipient)
                .toList();
    }

    private static Recipient recipient(JsonFields fields) {
        var name = fields.required("name");
        var copies = fields.whole("copies");
        fields.noMore();
        return new Recipient(name, copies == null ? 1 : copies);
    }

    /** Without one the request is refused before anything is looked for. */
    private static BookId book(JsonFields fields) {
        fields.required("book");
        var id = fields.id("book");
        return new BookId(id == null ? NOWHERE : id);
    }

    private static LocalDate day(JsonFields fields) {
        fields.required("date");
        var day = fields.day("date");
        return day == null ? LocalDate.EPOCH : day;
    }

    private static @Nullable UnitId unit(JsonFields fields) {
        var id = fields.id("unit");
        return id == null ? null : new UnitId(id);
    }
}
