package vn.somat.interchange.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.interchange.imports.ColumnPlans;
import vn.somat.interchange.imports.ImportBook;
import vn.somat.interchange.imports.OldEncoding;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;

/** Chọn cột for other programs: what each column of a file holds, and the check that follows. Writes nothing into a book. */
@RestController
@RequestMapping(path = "/api/v1/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportColumnsApi {

    private static final String SCOPE = "register";
    private static final String ON = "on";

    private final ImportBook book;
    private final ColumnPlans plans;
    private final Access access;
    private final Sent sent;

    ImportColumnsApi(ImportBook book, ColumnPlans plans, Access access, Sent sent) {
        this.book = book;
        this.plans = plans;
        this.access = access;
        this.sent = sent;
    }

    /** As guessed, or as it was said last; while the file is looked through there is nothing to tell. */
    @GetMapping("/columns")
    ColumnsJson columns(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        var file = book.find(reader, id).orElseThrow(Refusal::notThere);
        var look = book.seen(file).orElseThrow(() -> Refusal.conflict("interchange.import.elsewhere"));
        return ColumnsJson.of(look, plans.groups(reader, file, look, null));
    }

    /** Begins the check in the background. */
    @PostMapping(path = "/columns", consumes = MediaType.APPLICATION_JSON_VALUE)
    ImportJson check(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::read, body -> {
            var said = said(body);
            var name = Sent.text(body, "save").strip();
            return () -> {
                plans.check(reader, id, said, name);
                return id;
            };
        });
    }

    /** Xem lại: the headings stand on another line than was found. */
    @PostMapping(path = "/headings", consumes = MediaType.APPLICATION_JSON_VALUE)
    ImportJson headings(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::read, body -> {
            var lines = new HashMap<String, String>();
            for (var one : body.list("headings")) {
                lines.put("h" + whole(one, "sheet"), String.valueOf(whole(one, "line")));
                one.noMore();
            }
            return () -> {
                plans.lookAgain(reader, id, lines);
                return id;
            };
        });
    }

    /** As the form of the page says it. */
    private static Map<String, String> said(JsonFields body) {
        var said = new HashMap<String, String>();
        body.wholes("sheets").forEach(sheet -> said.put("s" + sheet, ON));
        for (var one : body.list("columns")) {
            said.put("g" + whole(one, "group") + ".c" + whole(one, "column"), one.required("field"));
            one.noMore();
        }
        body.choices("converts", OldEncoding.class).forEach(one -> said.put("convert." + one.name(), ON));
        if (body.flag("mends")) {
            said.put("mends", ON);
        }
        return said;
    }

    private static int whole(JsonFields fields, String name) {
        return Objects.requireNonNullElse(fields.whole(name), 0);
    }

    private ImportJson read(Reader reader, UUID id) {
        return ImportJson.of(book, book.find(reader, id).orElseThrow(Refusal::notThere));
    }
}
