package vn.somat.safeguards.people.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.organisation.PersonId;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.people.Attendance;
import vn.somat.safeguards.people.NewTraining;
import vn.somat.safeguards.people.TrainingDesk;
import vn.somat.safeguards.people.Trainings;

/** Tập huấn for other programs: the classes, and who was there. */
@RestController
@RequestMapping(path = "/api/v1/people/trainings", produces = MediaType.APPLICATION_JSON_VALUE)
class TrainingsApi {

    private static final String SCOPE = "register";

    private final Trainings trainings;
    private final TrainingDesk desk;
    private final Access access;
    private final Sent sent;

    TrainingsApi(Trainings trainings, TrainingDesk desk, Access access, Sent sent) {
        this.trainings = trainings;
        this.desk = desk;
        this.access = access;
        this.sent = sent;
    }

    record TrainingPage(
            List<TrainingJson> trainings, @Nullable UUID next) {}

    @GetMapping
    TrainingPage list(Reader reader, @RequestParam @Nullable UUID page) {
        access.requireScope(reader, "read");
        var found = trainings.page(reader, page);
        return new TrainingPage(
                found.stream().map(one -> TrainingJson.of(one, List.of())).toList(),
                found.size() < Trainings.PAGE ? null : found.getLast().id());
    }

    @GetMapping("/{id}")
    TrainingJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TrainingJson> enter(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, SCOPE, request, body -> {
            var typed = new NewTraining(
                    body.day("day"), body.text("organiser"), body.text("topic"), body.text("place"), body.day("until"));
            return () -> desk.enter(reader, typed);
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/people/trainings/" + id)
                .body(read(reader, id));
    }

    @PostMapping(path = "/{id}/attendance", consumes = MediaType.APPLICATION_JSON_VALUE)
    TrainingJson attended(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::read, body -> {
            var some = body.list("attendance").stream().map(TrainingsApi::one).toList();
            return () -> {
                desk.attended(reader, id, some);
                return id;
            };
        });
    }

    @PostMapping(path = "/{id}/cancellation", consumes = MediaType.APPLICATION_JSON_VALUE)
    TrainingJson cancel(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::read, body -> {
            var note = body.text("note");
            return () -> {
                desk.cancel(reader, id, note);
                return id;
            };
        });
    }

    private static Attendance one(JsonFields fields) {
        var one = new Attendance(
                new PersonId(Sent.id(fields, "person")),
                fields.requiredFlag("present"),
                fields.text("certificate"),
                Objects.requireNonNullElse(fields.day("until"), LocalDate.MIN));
        fields.noMore();
        return one;
    }

    private TrainingJson read(Reader reader, UUID id) {
        return TrainingJson.of(trainings.find(reader, id), trainings.attendance(reader, id));
    }
}
