package vn.somat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.access.Accounts;
import vn.somat.access.OwnAccount;
import vn.somat.access.Readers;
import vn.somat.access.Tokens;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.custody.carriers.Carriers;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.reporting.reports.NewReport;
import vn.somat.reporting.reports.ReportDesk;
import vn.somat.reporting.reports.ReportKind;
import vn.somat.safeguards.incidents.IncidentDesk;
import vn.somat.safeguards.incidents.IncidentEvidence;
import vn.somat.safeguards.incidents.IncidentKind;
import vn.somat.safeguards.incidents.NewIncident;
import vn.somat.safeguards.inspections.FindingDesk;
import vn.somat.safeguards.inspections.Inspection;
import vn.somat.safeguards.inspections.InspectionDesk;
import vn.somat.safeguards.inspections.InspectionEvidence;
import vn.somat.safeguards.inspections.NewFinding;
import vn.somat.safeguards.inspections.NewInspection;

/**
 * Everything that has a level, at every route that names one of its kind, against people of every duty who are cleared less: it
 * answers exactly like what is not there, and no page and no list knows of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LevelMatrixTests {

    private static final String LEVEL = "toi-mat";
    private static final int CLEARED = 1;
    private static final Set<Duty> HIRED = Set.of(
            Duty.DEPUTY,
            Duty.CLERK_INCOMING,
            Duty.CLERK_OUTGOING,
            Duty.COPY_CLERK,
            Duty.DRAFTER,
            Duty.SECURITY_OFFICER,
            Duty.ARCHIVIST,
            Duty.INSPECTOR);
    private static final Pattern UNLIKE = Pattern.compile(
            "name=\"_csrf\" value=\"[^\"]*\"|[0-9a-f]{8}-[0-9a-f-]{27}"
                    + "|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?|\\d{1,2}:\\d\\d(:\\d\\d)?|hx-headers='[^']*'|lúc \\S+|data-left=\"\\d+\"");
    /**
     * Files, and lists of what everybody did, which these tests do too. Statistics count for those who watch over all books, and
     * say how many papers stand behind a number that are not theirs.
     */
    private static final Pattern UNCOUNTED =
            Pattern.compile(".*[.](pdf|docx|xlsx|zip)|(/api/v1)?/(ledger|refusals|health|ready)(/.*)?"
                    + "|(/api/v1)?/statistics([.]csv)?|/account/tokens|/sign-in|/locked|/setup.*");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    /** A word that stands in the title of each of them. */
    private static final String MARK = "QXLM" + Desk.word().toUpperCase(java.util.Locale.ROOT);

    private final House house = House.shared();
    private final Desk desk = new Desk(house);
    private final Map<String, Screen> people = new LinkedHashMap<>();
    private final Map<String, String> forms = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final List<LevelRoute> routes = Routes.of(house, LevelRoute::new);
    private final List<LevelThing> things = new ArrayList<>();
    private final List<UUID> mandates = new ArrayList<>();
    /** What lists said to each before any of it was there, and as soon as it was. */
    private Map<String, String> before = Map.of();

    private Map<String, String> after = Map.of();

    @BeforeAll
    void everybodyIsInAndEverythingIsThere() throws IOException {
        HIRED.forEach(this::hire);
        var unusedIncoming = desk.book("bmnn-den");
        var unusedOutgoing = desk.book("vb-di");
        before = lists();
        make();
        after = lists();
    }

    @AfterAll
    void theyLeaveAgain() {
        var administrator = Staff.reader(house, Duty.ADMINISTRATOR);
        people.keySet()
                .forEach(who -> house.bean(Accounts.class)
                        .disable(
                                administrator,
                                house.bean(Readers.class)
                                        .named(who)
                                        .orElseThrow()
                                        .account()));
        mandates.forEach(mandate -> house.bean(Organisation.class).revoke(mandate, "Hết phần việc", "system"));
    }

    private void hire(Duty duty) {
        var organisation = house.bean(Organisation.class);
        var who = "level-" + Staff.username(duty);
        var unit = duty == Duty.DRAFTER
                ? organisation.openUnit(
                        "LV", "Phòng Thử mức", null, desk.today().minusDays(1), "system")
                : null;
        var person = organisation.enter("Mai Thị " + who, "", unit, "system");
        mandates.add(organisation.charge(person, duty, unit, desk.today().minusDays(1), null, "QĐ 03", "system"));
        var administrator = Staff.reader(house, Duty.ADMINISTRATOR);
        var first = house.bean(Accounts.class).open(administrator, who, person);
        var account = first.account();
        house.bean(OwnAccount.class)
                .changePassword(
                        house.bean(Readers.class).of(account).orElseThrow(),
                        first.word().toCharArray(),
                        Staff.PASSWORD.toCharArray());
        house.bean(Accounts.class).clear(administrator, account, CLEARED, Staff.second(Duty.HEAD));
        var screen = new Screen(house);
        screen.post("/sign-in", "/sign-in", "username", who, "password", Staff.PASSWORD, "back", "/");
        people.put(who, screen);
        forms.put(who, screen.token("/account"));
        var reader = house.bean(Readers.class).named(who).orElseThrow();
        tokens.put(who, house.bean(Tokens.class).issue(reader, reader.account(), "mức", Set.copyOf(Tokens.SCOPES), 1));
    }

    /** One of each kind, above all of them. */
    private void make() throws IOException {
        var head = Staff.reader(house, Duty.HEAD);
        var officer = Staff.reader(house, Duty.SECURITY_OFFICER);
        var today = desk.today();
        var paper = desk.incoming(desk.book("bmnn-den"), "Công an " + MARK, "7-" + MARK, "Thử mức " + MARK, LEVEL);
        things.add(new LevelThing(Map.of("id", paper.value().toString()), "/documents/{id}", "/api/v1/documents/{id}"));
        var carrier = house.bean(Carriers.class)
                .of(Staff.reader(house, Duty.CLERK_INCOMING), List.of(paper), null)
                .carriers()
                .getFirst();
        things.add(new LevelThing(
                Map.of("id", carrier.id().value().toString()),
                "/custody/carriers/{id}",
                "/api/v1/custody/carriers/{id}"));
        var incident = house.bean(IncidentDesk.class)
                .open(
                        head,
                        new NewIncident(
                                IncidentKind.LEAK, LEVEL, null, today, today, MARK, MARK, null, today.plusDays(7)));
        var incidentFile = house.bean(IncidentEvidence.class).add(head, incident, MARK + ".png", picture());
        things.add(new LevelThing(
                Map.of("id", incident.value().toString(), "file", incidentFile.toString()),
                "/incidents/{id}",
                "/api/v1/incidents/{id}"));
        var inspections = house.bean(InspectionDesk.class);
        var inspection = inspections.enter(
                officer,
                new NewInspection(Inspection.Kind.SELF, null, null, today, today, null, "Ông " + MARK, null, LEVEL));
        inspections.begin(officer, inspection, 1);
        var files = house.bean(InspectionEvidence.class);
        var inspectionFile = files.add(officer, inspection, "", MARK + ".png", picture());
        things.add(new LevelThing(
                Map.of("id", inspection.value().toString(), "file", inspectionFile.toString()),
                "/inspections/{id}",
                "/api/v1/inspections/{id}"));
        var finding = house.bean(FindingDesk.class)
                .found(
                        officer,
                        inspection,
                        new NewFinding(
                                "l.3",
                                MARK,
                                MARK,
                                today.plusDays(9),
                                head.person().value()));
        var findingFile = files.add(officer, finding, MARK + ".png", picture());
        things.add(new LevelThing(
                Map.of("id", finding.value().toString(), "file", findingFile.toString()),
                "/inspections/findings/{id}",
                "/api/v1/findings/{id}"));
        var report = house.bean(ReportDesk.class)
                .begin(head, new NewReport(ReportKind.AD_HOC, today.minusDays(2), today, LEVEL, null));
        things.add(new LevelThing(Map.of("id", report.value().toString()), "/reports/{id}", "/api/v1/reports/{id}"));
        things.add(new LevelThing(Map.of("id", meeting()), "/meetings/{id}", "/api/v1/meetings/{id}"));
        things.add(new LevelThing(Map.of("id", batch()), "/batches/{id}", "/api/v1/batches/{id}"));
    }

    /** By who asked and for what. */
    private Map<String, String> lists() {
        var said = new TreeMap<String, String>();
        var books = List.of(
                "/books/" + desk.book("bmnn-den").value(),
                "/books/" + desk.book("vb-di").value());
        for (var who : people.keySet()) {
            routes.stream()
                    .filter(route -> route.method() == RequestMethod.GET
                            && !route.path().contains("{")
                            && !UNCOUNTED.matcher(route.path()).matches())
                    .forEach(route -> {
                        var body = asked(who, route, route.path()).body();
                        said.put(
                                who + " " + route.path(),
                                route.path().equals("/inspections/self") ? faults(body) : alike(body));
                    });
            var screen = Objects.requireNonNull(people.get(who));
            // Whoever registers is told the number that comes next; numbers of a book are given without a gap.
            books.forEach(book -> said.put(
                    who + " " + book,
                    alike(screen.get(book).body()).replaceAll("class=\"next\">[^<]*<", "class=\"next\"><")));
        }
        return said;
    }

    /** What the office finds wrong with itself; the refusals that these tests cause grow meanwhile. */
    private static String faults(String page) {
        return Pattern.compile("/inspections/cases/(?!refusals-many)[^<]*")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
    }

    private static ByteArrayInputStream picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    private String meeting() {
        var chair = Staff.reader(house, Duty.DEPUTY).person().value();
        var keeper = Staff.reader(house, Duty.CLERK_INCOMING);
        return made(keeper, "/api/v1/meetings", "application/json", """
                {"kind": "ORDINARY", "level": "%s", "firstDay": "%s", "lastDay": "%s", "venue": "OWN", "room": "Phòng",
                 "equipment": "NONE", "chair": "%s", "keeper": "%s",
                 "words": {"TITLE": "%s", "AGENDA": "Nghe", "PLAN": "Thẻ", "DEVICES": "Gửi"}}""".formatted(
                LEVEL, desk.today(), desk.today(), chair, keeper.person().value(), MARK));
    }

    /** An ordinary run, raised to the level behind its back: what it would take to make a secret one is not asked here. */
    private String batch() {
        var order = """
                {"book": "%s", "date": "%s", "type": "QĐ", "level": "thuong", "signer": "Trần Thị Bình", "pages": 1,
                 "abstract": "%s {{a}}", "recipients": "Các cơ quan"}""".formatted(desk.book("vb-di").value(), desk.today(), MARK);
        var body = "--x\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\n" + order
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na,b\nmột " + MARK
                + ",2\n\r\n--x--\r\n";
        var id = made(
                Staff.reader(house, Duty.CLERK_OUTGOING), "/api/v1/batches", "multipart/form-data; boundary=x", body);
        assertThat(house.bean(JdbcClient.class)
                        .sql("update interchange.batch set level = ?, rank = 2 where id = ?")
                        .param(LEVEL)
                        .param(UUID.fromString(id))
                        .update())
                .isEqualTo(1);
        return id;
    }

    private String made(vn.somat.access.Reader reader, String path, String type, String body) {
        var token = house.bean(Tokens.class).issue(reader, reader.account(), "mức", Set.of("register", "read"), 1);
        var answer = new Screen(house).send(path, type, body, "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).path("id").stringValue();
    }

    private HttpResponse<String> asked(String who, LevelRoute route, String path) {
        var screen = Objects.requireNonNull(people.get(who));
        if (route.api()) {
            var token = "Bearer " + tokens.get(who);
            return route.method() == RequestMethod.GET
                    ? new Screen(house).get(path, "Authorization", token)
                    : new Screen(house).send(path, route.type(), route.body(), "Authorization", token);
        }
        return route.method() == RequestMethod.GET
                ? screen.get(path)
                : screen.postWith(Objects.requireNonNull(forms.get(who)), path, route.typed());
    }

    private static String alike(String body) {
        return UNLIKE.matcher(body).replaceAll("~");
    }

    @Test
    @DisplayName(
            "A paper, copy, incident, inspection, finding, report, meeting, run and file of evidence above one's clearance answers exactly like none, at every page, print, act and path of the API that names one.")
    void whatIsAboveOneIsNone() {
        var leaks = new ArrayList<String>();
        int asked = 0;
        for (var thing : things) {
            for (var route : routes) {
                if (thing.isNamedBy(route.path())) {
                    for (var who : people.keySet()) {
                        asked++;
                        var there = asked(who, route, route.filled(thing.ids()));
                        var none = asked(who, route, route.filled(Map.of()));
                        if (there.statusCode() != none.statusCode()
                                || there.statusCode() < 300
                                || !alike(there.body()).equals(alike(none.body()))) {
                            leaks.add(who + " " + route.method() + " " + route.path() + " " + there.statusCode() + " "
                                    + none.statusCode());
                        }
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(asked).isGreaterThan(1_000);
    }

    @Test
    @DisplayName(
            "No list, page or number is longer for what is above its reader: it says what it said before that was there.")
    void noListIsLonger() {
        var longer = new ArrayList<String>();
        after.forEach((asked, said) -> {
            var once = before.get(asked);
            if (!said.equals(once)) {
                longer.add(asked + ": " + difference(Objects.requireNonNull(once), said));
            }
        });
        assertThat(longer).isEmpty();
        assertThat(after.size()).isGreaterThan(800);
    }

    /** Where two answers part, and what stands there. */
    private static String difference(String once, String now) {
        int at = 0;
        while (at < Math.min(once.length(), now.length()) && once.charAt(at) == now.charAt(at)) {
            at++;
        }
        return part(once, at) + " → " + part(now, at);
    }

    private static String part(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 100))
                .replaceAll("\\s+", " ");
    }

    @Test
    @DisplayName(
            "No page that a link leads to, lists behind figures and statistics included, names what is above its reader.")
    void noLinkLeadsThere() {
        var named = new ArrayList<String>();
        int looked = 0;
        for (var who : people.keySet()) {
            var screen = Objects.requireNonNull(people.get(who));
            var waiting = new LinkedHashSet<>(
                    List.of("/", "/statistics", "/reports", "/custody/balance", "/find?words=" + MARK));
            routes.stream()
                    .filter(route -> route.method() == RequestMethod.GET
                            && !route.api()
                            && !route.path().contains("{"))
                    .map(LevelRoute::path)
                    .forEach(waiting::add);
            var seen = new LinkedHashSet<String>();
            while (!waiting.isEmpty() && seen.size() < 150) {
                var path = waiting.removeFirst();
                if (!seen.add(path) || path.matches(".*[.](pdf|docx|xlsx|zip|css|js).*|/sign-out|/ledger.*")) {
                    continue;
                }
                looked++;
                var answer = screen.get(path);
                var body = answer.body().replace("words=" + MARK, "").replace("\"" + MARK + "\"", "");
                if (body.contains(MARK)
                        || things.stream()
                                .anyMatch(thing -> thing.ids().values().stream().anyMatch(body::contains))) {
                    named.add(who + " " + path);
                }
                LINK.matcher(answer.body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .forEach(waiting::add);
            }
        }
        assertThat(named).isEmpty();
        assertThat(looked).isGreaterThan(600);
    }
}
