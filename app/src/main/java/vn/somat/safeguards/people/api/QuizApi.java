package vn.somat.safeguards.people.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.people.QuizDesk;

/** Bài kiểm tra ngắn of the token's owner, for other programs. */
@RestController
@RequestMapping(path = "/api/v1/people/quizzes", produces = MediaType.APPLICATION_JSON_VALUE)
class QuizApi {

    private static final String SCOPE = "register";

    private final QuizDesk desk;
    private final Access access;
    private final Sent sent;

    QuizApi(QuizDesk desk, Access access, Sent sent) {
        this.desk = desk;
        this.access = access;
        this.sent = sent;
    }

    @GetMapping("/{id}")
    QuizJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    /** Whoever has one that is not handed in is given that. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<QuizJson> begin(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, SCOPE, request, body -> () -> desk.begin(reader));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/people/quizzes/" + id)
                .body(read(reader, id));
    }

    @PostMapping(path = "/{id}/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    QuizJson answer(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::read, body -> {
            var answers = answers(body.list("answers"));
            return () -> {
                desk.answer(reader, id, answers);
                return id;
            };
        });
    }

    private static Map<Integer, Integer> answers(List<JsonFields> typed) {
        var answers = new HashMap<Integer, Integer>();
        for (var one : typed) {
            answers.put(
                    Objects.requireNonNullElse(one.whole("question"), 0),
                    Objects.requireNonNullElse(one.whole("choice"), 0));
            one.noMore();
        }
        return answers;
    }

    private QuizJson read(Reader reader, UUID id) {
        return QuizJson.of(desk.own(reader, id));
    }
}
