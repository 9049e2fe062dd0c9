package vn.somat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import vn.somat.access.Accounts;
import vn.somat.access.OwnAccount;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.access.Tokens;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;

/** Every route of the house against everybody: the ten duties, nobody, and clerks and drafters cleared less and less. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTests {

    private static final Path TABLE = Path.of("..", "docs", "security", "routes.md");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^}|]*)[^}]*)?}");
    private static final Set<String> FOR_ANYBODY = Set.of(
            "/sign-in",
            "/unseal",
            "/setup",
            "/setup/recovery",
            "/setup/recovery.pdf",
            "/language",
            "/error",
            "/locked",
            "/api/v1/health",
            "/api/v1/ready",
            "/api/openapi.json",
            "/api/openapi.yaml");

    private final House house = House.shared();
    private final Desk desk = new Desk(house);
    private final Map<String, Screen> people = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final List<Route> routes = Routes.of(house, Route::new);

    private record Route(RequestMethod method, String path, HandlerMethod handler) {

        boolean api() {
            return path.startsWith("/api/");
        }

        boolean hasVariables() {
            return path.contains("{");
        }

        /** With something nobody has in each place, of the kind that belongs there. */
        String filled(Map<String, String> known) {
            return VARIABLE.matcher(path).replaceAll(found -> {
                var name = found.group(1);
                var alternatives = found.group(2);
                return known.getOrDefault(
                        name, alternatives != null && alternatives.matches("\\w+") ? alternatives : made(name));
            });
        }

        private String made(String name) {
            for (var parameter : handler.getMethodParameters()) {
                var type = parameter.getParameterType();
                if (name.equals(parameter.getParameter().getName())) {
                    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
                        return "987654";
                    }
                    if (type == LocalDate.class) {
                        return "2026-01-05";
                    }
                    if (type.isEnum()) {
                        return type.getEnumConstants()[0].toString();
                    }
                }
            }
            return UUID.randomUUID().toString();
        }
    }

    @BeforeAll
    void everybodyIsIn() {
        people.put("nobody", new Screen(house));
        for (var duty : Duty.values()) {
            enter(Staff.username(duty));
        }
        for (int rank = 0; rank < 3; rank++) {
            enter(hire("matrix-clerk-" + rank, Duty.CLERK_INCOMING, rank));
        }
        enter(hire("matrix-drafter", Duty.DRAFTER, 3));
    }

    private void enter(String username) {
        var screen = new Screen(house);
        screen.post("/sign-in", "/sign-in", "username", username, "password", Staff.PASSWORD, "back", "/");
        people.put(username, screen);
        var reader = reader(username);
        tokens.put(
                username,
                house.bean(Tokens.class).issue(reader, reader.account(), "ma trận", Set.copyOf(Tokens.SCOPES), 1));
    }

    private String hire(String username, Duty duty, int rank) {
        var organisation = house.bean(Organisation.class);
        var day = desk.today().minusDays(1);
        var unit = duty == Duty.DRAFTER ? organisation.openUnit("MT", "Phòng Ma trận", null, day, "system") : null;
        var person = organisation.enter("Lý Thị " + rank, "", unit, "system");
        organisation.charge(person, duty, unit, day, null, "QĐ 02", "system");
        var administrator = Staff.reader(house, Duty.ADMINISTRATOR);
        var first = house.bean(Accounts.class).open(administrator, username, person);
        var account = first.account();
        house.bean(OwnAccount.class)
                .changePassword(
                        house.bean(Readers.class).of(account).orElseThrow(),
                        first.word().toCharArray(),
                        Staff.PASSWORD.toCharArray());
        if (rank > 0) {
            house.bean(Accounts.class).clear(administrator, account, rank, Staff.second(Duty.HEAD));
        }
        return username;
    }

    private Reader reader(String username) {
        return house.bean(Readers.class).named(username).orElseThrow();
    }

    private Screen screen(String who) {
        return Objects.requireNonNull(people.get(who));
    }

    private HttpResponse<String> get(String who, Route route, String path) {
        var token = tokens.get(who);
        return route.api() && token != null
                ? screen("nobody").get(path, "Authorization", "Bearer " + token)
                : screen(who).get(path);
    }

    @Test
    @DisplayName("What each duty can open is the table that was looked through; nothing ends in a fault.")
    void whatEachDutyCanOpen() throws IOException {
        var lines = new TreeMap<String, String>();
        var faults = new ArrayList<String>();
        for (var route : routes) {
            if (route.method() == RequestMethod.GET) {
                var line = new StringBuilder();
                for (var who : people.keySet()) {
                    var answer = get(who, route, route.filled(Map.of()));
                    if (answer.statusCode() >= 500) {
                        faults.add(who + " " + route.path() + " " + answer.statusCode());
                    }
                    line.append(refused(answer) ? " |" : " ✓ |");
                }
                lines.put(route.path(), line.toString());
            }
        }
        assertThat(faults).isEmpty();
        var table = new StringBuilder("# Who can open what\n\n"
                + "Written by `RouteMatrixTests` (`-Dsomat.rewrite=true`) and looked through by people: who may ask for a page. What it\n"
                + "then shows is right-filtered, and a thing that is not the reader's is not there. The last four are clerks whose\n"
                + "clearance is 0, 1 and 2, and a drafter of another unit.\n\n| page |");
        people.keySet().forEach(who -> table.append(" ").append(who).append(" |"));
        table.append("\n|---|").append("---|".repeat(people.size())).append("\n");
        lines.forEach((path, line) -> table.append("| `")
                .append(path.replace("|", "\\|"))
                .append("` |")
                .append(line)
                .append("\n"));
        if (Boolean.getBoolean("somat.rewrite")) {
            Files.writeString(TABLE, table);
        }
        assertThat(table.toString()).isEqualTo(Files.readString(TABLE));
    }

    private static boolean refused(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 401, 403 -> true;
            case 302 -> answer.headers().firstValue("Location").orElse("").contains("/sign-in");
            default -> false;
        };
    }

    @Test
    @DisplayName("Nobody gets further than the door.")
    void nobodyGetsFurtherThanTheDoor() {
        var open = new ArrayList<String>();
        for (var route : routes) {
            var path = route.filled(Map.of());
            if (!FOR_ANYBODY.contains(route.path())) {
                var answer = route.method() == RequestMethod.GET
                        ? screen("nobody").get(path)
                        : screen("nobody").postForged(path);
                if (!refused(answer)) {
                    open.add(route.method() + " " + route.path() + " " + answer.statusCode());
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    @DisplayName("A form that is not from a page of this visit changes nothing, at whatever desk.")
    void noFormFromElsewhere() {
        var taken = new ArrayList<String>();
        var head = screen(Staff.username(Duty.HEAD));
        for (var route : routes) {
            if (route.method() != RequestMethod.GET && !route.api()) {
                int status = head.postForged(route.filled(Map.of())).statusCode();
                if (status != 403) {
                    taken.add(route.path() + " " + status);
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    @DisplayName("A paper above one's clearance answers like one that is not there, at every page that knows papers.")
    void whatIsNotYoursIsNotThere() {
        var differing = new ArrayList<String>();
        int asked = 0;
        for (var level : List.of("mat", "toi-mat", "tuyet-mat")) {
            var book = desk.book("bmnn-den");
            var id = desk.incoming(book, "Công an tỉnh", "7-" + Desk.word() + "/CAT", "Ma trận", level);
            for (var who : people.keySet()) {
                if (!who.equals("nobody") && !mayKnow(who, level)) {
                    for (var route : routes) {
                        if (route.method() == RequestMethod.GET && route.path().contains("/documents/{id}")) {
                            asked++;
                            var there = get(
                                    who,
                                    route,
                                    route.filled(Map.of("id", id.value().toString())));
                            var gone = get(who, route, route.filled(Map.of()));
                            if (there.statusCode() != gone.statusCode() || there.statusCode() == 200) {
                                differing.add(who + " " + level + " " + route.path() + " " + there.statusCode() + " "
                                        + gone.statusCode());
                            }
                        }
                    }
                }
            }
        }
        assertThat(differing).isEmpty();
        assertThat(asked).isGreaterThan(100);
    }

    private boolean mayKnow(String who, String level) {
        int rank = List.of("thuong", "mat", "toi-mat", "tuyet-mat").indexOf(level);
        var reader = reader(who);
        return !reader.duties().contains(Duty.ADMINISTRATOR)
                && !who.equals("matrix-drafter")
                && reader.clearance() >= rank;
    }
}
