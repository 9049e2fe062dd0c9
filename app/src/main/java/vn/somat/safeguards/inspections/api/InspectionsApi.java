package vn.somat.safeguards.inspections.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.inspections.Answer;
import vn.somat.safeguards.inspections.Answered.GivenAnswer;
import vn.somat.safeguards.inspections.FindingBook;
import vn.somat.safeguards.inspections.Inspection;
import vn.somat.safeguards.inspections.InspectionDesk;
import vn.somat.safeguards.inspections.InspectionId;
import vn.somat.safeguards.inspections.Inspections;

/** Cuộc kiểm tra for other programs: the list, one with its answers, and answers given. */
@RestController
@RequestMapping(path = "/api/v1/inspections", produces = MediaType.APPLICATION_JSON_VALUE)
class InspectionsApi {

    private final Inspections inspections;
    private final FindingBook findings;
    private final InspectionDesk desk;
    private final Access access;
    private final Sent sent;

    InspectionsApi(Inspections inspections, FindingBook findings, InspectionDesk desk, Access access, Sent sent) {
        this.inspections = inspections;
        this.findings = findings;
        this.desk = desk;
        this.access = access;
        this.sent = sent;
    }

    record InspectionPage(
            List<InspectionJson> inspections, @Nullable String next) {}

    /** Latest first; {@code page} is the day and the number of the last one shown. */
    @GetMapping
    InspectionPage list(Reader reader, @RequestParam @Nullable String page) {
        access.requireScope(reader, "read");
        var found = shown(reader, page);
        var last = found.size() < Inspections.PAGE ? null : found.getLast();
        return new InspectionPage(
                found.stream().map(InspectionJson::of).toList(),
                last == null ? null : last.firstDay() + "_" + last.number());
    }

    private List<Inspection> shown(Reader reader, @Nullable String page) {
        if (page == null) {
            return inspections.page(reader, null, 0);
        }
        try {
            int at = page.indexOf('_');
            return inspections.page(
                    reader, LocalDate.parse(page.substring(0, at)), Long.parseLong(page.substring(at + 1)));
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeException forged) {
            throw Refusal.invalid("page", "registry.find.page");
        }
    }

    /** With its answers and its findings; that it was read is recorded. */
    @GetMapping("/{id}")
    SheetJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    @PostMapping(path = "/{id}/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    SheetJson answer(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            int seen = Objects.requireNonNullElse(body.whole("seen"), 0);
            var given = given(body.list("answers"));
            return () -> {
                desk.answer(reader, new InspectionId(id), seen, given);
                return id;
            };
        });
    }

    private static Map<String, GivenAnswer> given(List<JsonFields> answers) {
        var given = new HashMap<String, GivenAnswer>();
        for (var one : answers) {
            var question = one.required("question");
            var answer = one.choice("answer", Answer.class);
            var note = one.text("note");
            one.noMore();
            if (answer == null) {
                var unused = one.required("answer");
            } else {
                given.put(question, new GivenAnswer(answer, note));
            }
        }
        return given;
    }

    private SheetJson read(Reader reader, UUID id) {
        var one = new InspectionId(id);
        return SheetJson.of(inspections.sheet(reader, one), findings.of(reader, one));
    }
}
