package vn.somat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.somat.access.Reader;
import vn.somat.access.Tokens;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.classification.coach.Coach;
import vn.somat.classification.coach.Question;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.Attachments;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;
import vn.somat.registry.BookView;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.Finding;
import vn.somat.registry.IncomingDesk;
import vn.somat.registry.RegisterIncoming;

/** A marked title goes through every act and every failure, and is looked for wherever it must not be. */
@ExtendWith(OutputCaptureExtension.class)
class SilenceTests {

    private static final House HOUSE = House.shared();
    private static final long LARGEST_FILE = 64L << 20;

    private final String mark =
            "ZQXW" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT);
    private final Reader clerk = Staff.reader(HOUSE, Duty.CLERK_INCOMING);
    private final LocalDate today = LocalDate.now(HOUSE.bean(Clock.class));
    private final JdbcTemplate sql = HOUSE.bean(JdbcTemplate.class);
    private final Instant start = Instant.now();

    @Test
    @DisplayName("Exceptions, events, logs and toString carry ids and codes, never titles or contents.")
    void aTitleIsNowhereInClear(CapturedOutput output) throws Exception {
        var id = register("1-CV/A", "Về việc " + mark, false);
        everyRefusal();
        everyActOn(id);
        everyFailureOf(token());

        assertThat(output.getAll()).as("what was logged").doesNotContainIgnoringCase(mark);
        assertThat(tablesWith(mark)).as("tables that hold it in clear").isEmpty();
        assertThat(filesWith(mark)).as("files that hold it in clear").isEmpty();
    }

    private void everyActOn(DocumentId id) {
        var documents = HOUSE.bean(DocumentDesk.class);
        documents.correct(clerk, id, Map.of("title", "Sửa thành " + mark, "note", mark), "Vì " + mark, null);
        var file = (mark + "\n").repeat(50).getBytes(UTF_8);
        HOUSE.bean(Attachments.class).add(clerk, id, mark + ".txt", new ByteArrayInputStream(file));
        assertThat(HOUSE.bean(Finding.class).find(clerk, question()).documents())
                .isNotEmpty();
        assertThat(documents.read(clerk, id).orElseThrow().title()).contains(mark);
        assertThat(documents.read(clerk, id).orElseThrow().toString()).doesNotContain(mark);
        documents.cancel(clerk, id, "Hủy vì " + mark, Staff.second(Duty.HEAD));
        var draft = new Question("", null, "quy hoạch " + mark, "mat", null, "mat", today, Map.of());
        assertThat(draft + " " + HOUSE.bean(Coach.class).advise(draft)).doesNotContain(mark);
    }

    private void everyRefusal() {
        refused(() -> register("1-CV/A", "Trùng " + mark, false));
        refused(() -> register("2-CV/A", mark.repeat(300), false));
        refused(() -> register("3-CV/A", mark + "\u0007", false));
        refused(() -> register("", mark, false));
    }

    /** Malformed requests, and a database that fails in the middle of an act. */
    private void everyFailureOf(String token) throws IOException, InterruptedException {
        assertThat(post(token, "{\"abstract\": \"" + mark + "\", ")).isEqualTo(400);
        assertThat(post(token, "{\"abstract\": 7, \"" + mark + "\": \"" + mark + "\"}"))
                .isIn(400, 422);
        sql.execute("alter table registry.recipient rename to recipient_away");
        sql.execute("alter table registry.document add constraint refuse_all check (false) not valid");
        try {
            assertThatThrownBy(() -> register("4-CV/A", mark, true))
                    .isNotInstanceOf(Refusal.class)
                    .satisfies(failure -> assertThat(wholeTextOf(failure)).doesNotContain(mark));
            assertThat(post(token, body())).isEqualTo(500);
        } finally {
            sql.execute("alter table registry.document drop constraint refuse_all");
            sql.execute("alter table registry.recipient_away rename to recipient");
        }
    }

    private void refused(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(Refusal.class)
                .satisfies(refusal -> assertThat(wholeTextOf(refusal)).doesNotContain(mark));
    }

    private static String wholeTextOf(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
        }
        return text.toString();
    }

    private DocumentId register(String number, String title, boolean confirmed) {
        return HOUSE.bean(IncomingDesk.class)
                .register(
                        clerk,
                        new RegisterIncoming(
                                book(),
                                today,
                                "Ban " + mark,
                                number,
                                today,
                                "CV",
                                title,
                                "thuong",
                                null,
                                1,
                                1,
                                "Ông " + mark,
                                null,
                                null,
                                "Ghi " + mark,
                                confirmed,
                                null));
    }

    private BookId book() {
        var desk = HOUSE.bean(BookDesk.class);
        return desk.books(clerk).stream()
                .filter(book -> book.form().code().equals("vb-den") && book.year() == today.getYear())
                .map(BookView::id)
                .findFirst()
                .orElseGet(() -> desk.open(clerk, "vb-den", today.getYear()));
    }

    private Finding.Question question() {
        return new Finding.Question(mark, null, null, null, null, null, null, null);
    }

    private String token() {
        return HOUSE.bean(Tokens.class).issue(clerk, clerk.account(), "silence", Set.of("read", "register"), 1);
    }

    private String body() {
        return """
                {"book": "%s", "issuer": "%s", "number": "9-CV/A", "date": "%s", "level": "thuong", "abstract": "%s"}
                """.formatted(book().value(), mark, today, mark);
    }

    private static int post(String token, String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(HOUSE.url() + "/api/v1/incoming"))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private List<String> tablesWith(String word) {
        var hex = HexFormat.of().formatHex(word.getBytes(UTF_8));
        return sql.queryForList("""
                        select table_schema || '."' || table_name || '"' from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """, String.class).stream()
                .filter(table -> Boolean.TRUE.equals(sql.queryForObject(
                        "select exists (select 1 from " + table + " t where t::text ilike ? or t::text ilike ?)",
                        Boolean.class,
                        "%" + word + "%",
                        "%" + hex + "%")))
                .toList();
    }

    /** Temporary files, and the folder of the throw-away database with its write-ahead log. */
    private List<Path> filesWith(String word) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(Path.of(System.getProperty("java.io.tmpdir")), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                if (facts.isRegularFile()
                        && facts.size() < LARGEST_FILE
                        && facts.lastModifiedTime().toInstant().isAfter(start)
                        && holds(file, word)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /** Others work here too, and their files come and go. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean holds(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(word);
        } catch (IOException gone) {
            return false;
        }
    }
}
