package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;

/** Every page of the registry for every duty: a title is seen by whom it concerns, and by nobody else, refusals included. */
class NeedToKnowTests {

    private static final House HOUSE = House.shared();
    private static final Desk DESK = new Desk(HOUSE);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** A paper with a marked title. @param seenBy duties whose whole-book reach covers it */
    private record Marked(UUID id, UUID book, String mark, List<Duty> seenBy) {}

    private static final Marked ORDINARY_IN =
            incoming("vb-den", "thuong", Duty.HEAD, Duty.DEPUTY, Duty.CLERK_INCOMING, Duty.ARCHIVIST, Duty.INSPECTOR);
    private static final Marked SECRET_IN = incoming(
            "bmnn-den", "toi-mat", Duty.HEAD, Duty.DEPUTY, Duty.CLERK_INCOMING, Duty.SECURITY_OFFICER, Duty.INSPECTOR);
    private static final Marked ORDINARY_OUT =
            outgoing("vb-di", "thuong", Duty.HEAD, Duty.DEPUTY, Duty.CLERK_OUTGOING, Duty.ARCHIVIST, Duty.INSPECTOR);
    private static final Marked SECRET_OUT = outgoing(
            "bmnn-di", "mat", Duty.HEAD, Duty.DEPUTY, Duty.CLERK_OUTGOING, Duty.SECURITY_OFFICER, Duty.INSPECTOR);

    @ParameterizedTest
    @EnumSource(Duty.class)
    void aTitleStandsOnNoPageOfSomebodyItDoesNotConcern(Duty duty) throws Exception {
        var person = new Person(duty);
        for (var paper : List.of(ORDINARY_IN, SECRET_IN, ORDINARY_OUT, SECRET_OUT)) {
            boolean seen = paper.seenBy().contains(duty);
            for (var path : List.of("/documents/" + paper.id(), "/books/" + paper.book(), "/find?q=" + paper.mark())) {
                var page = person.get(path);
                assertThat(page.statusCode()).as("%s %s", duty, path).isLessThan(500);
                // The finding page repeats the word that was asked for; the title's other word is the sign.
                assertThat(page.body().contains("Kín " + paper.mark()))
                        .as("%s %s", duty, path)
                        .isEqualTo(seen);
            }
            for (var path : List.of(
                    "/documents/" + paper.id() + "/slip.pdf",
                    "/documents/" + paper.id() + "/attachments/" + UUID.randomUUID(),
                    "/books/" + paper.book() + "/print",
                    "/books/" + paper.book() + "/volumes",
                    "/find/issuers?issuer=Kin")) {
                var page = person.get(path);
                assertThat(page.statusCode()).as("%s %s", duty, path).isLessThan(500);
                if (!seen) {
                    assertThat(page.body()).as("%s %s", duty, path).doesNotContain(paper.mark());
                }
            }
            if (!seen) {
                for (var act : List.of("correct", "cancel", "destroy", "consent", "complete", "distribute")) {
                    var refused = person.post(
                            "/documents/" + paper.id() + "/" + act,
                            Map.of(
                                    "reason",
                                    "x",
                                    "title",
                                    "x",
                                    "number",
                                    "1",
                                    "date",
                                    "1/1",
                                    "level",
                                    "mat",
                                    "recipients",
                                    "x"));
                    assertThat(refused.statusCode()).as("%s %s", duty, act).isBetween(400, 499);
                    assertThat(refused.body()).as("%s %s", duty, act).doesNotContain(paper.mark());
                }
            }
        }
    }

    private static Marked incoming(String form, String level, Duty... seenBy) {
        var mark = Desk.word();
        var book = DESK.book(form);
        return new Marked(
                DESK.incoming(book, "Ban Nội chính", "1-BC/" + mark, "Kín " + mark, level)
                        .value(),
                book.value(),
                mark,
                List.of(seenBy));
    }

    private static Marked outgoing(String form, String level, Duty... seenBy) {
        var mark = Desk.word();
        var book = DESK.book(form);
        return new Marked(DESK.outgoing(book, "CV", "Kín " + mark, level).value(), book.value(), mark, List.of(seenBy));
    }

    /** Somebody signed in, without a browser around the pages. */
    private static final class Person {

        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        Person(Duty duty) throws IOException, InterruptedException {
            post(
                    "/sign-in",
                    Map.of(
                            "username",
                            Staff.username(duty),
                            "password",
                            Staff.PASSWORD,
                            "code",
                            "",
                            "back",
                            "/organisation"));
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return http.send(
                    HttpRequest.newBuilder(URI.create(HOUSE.url() + path)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }

        HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
            var token = TOKEN.matcher(
                    get(path.equals("/sign-in") ? path : "/organisation").body());
            assertThat(token.find()).isTrue();
            var form = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return http.send(
                    HttpRequest.newBuilder(URI.create(HOUSE.url() + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
