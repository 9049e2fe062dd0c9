package vn.somat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.regulation.Direction;
import vn.somat.testing.TestOffice;

/** README, rules 1 to 8. */
class RightsTests {

    private static TestOffice office;
    private static People people;
    private static Access access;

    @BeforeAll
    static void open() {
        office = TestOffice.party("2026-04-06");
        people = new People(office);
        access = office.bean(Access.class);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    static Stream<ActRule> acts() {
        return office.bean(Acts.class).rules().values().stream();
    }

    @ParameterizedTest
    @MethodSource("acts")
    @DisplayName("An administrator reads no title and no content.")
    void theAdministratorReadsNothing(ActRule act) {
        var administrator = people.reader(people.with(3, Duty.ADMINISTRATOR));
        assertThat(administrator.readsTitles()).isFalse();
        assertThat(administrator.reach()).isEmpty();
        for (var direction : Direction.values()) {
            for (int rank = 0; rank <= 3; rank++) {
                var paper = Thing.of("document", "x")
                        .level("l" + rank, rank)
                        .in(direction)
                        .person(administrator.person())
                        .unit(office.unit());
                boolean allowed = access.may(administrator, act.code(), paper).allowed();
                assertThat(allowed && (act.content() || rank > 0))
                        .as("%s at rank %d", act.code(), rank)
                        .isFalse();
                assertThat(administrator.sees(paper)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    @DisplayName("Nobody does anything to a thing above their clearance; an inspector changes nothing.")
    void nobodyGoesAboveTheirClearance(ActRule act) {
        for (var duty : Duty.values()) {
            var reader = office.reader(duty, duty == Duty.ADMINISTRATOR ? -1 : 1);
            for (var direction : Direction.values()) {
                var above = Thing.of("document", "x")
                        .level("toi-mat", 2)
                        .in(direction)
                        .person(reader.person());
                assertThat(access.may(reader, act.code(), above).allowed())
                        .as("%s by %s", act.code(), duty)
                        .isFalse();
            }
        }
        var inspector = office.reader(Duty.INSPECTOR);
        boolean changes = !act.reads() && !act.code().startsWith("token.");
        assertThat(changes
                        && access.may(inspector, act.code(), Thing.of("x", "y")).allowed())
                .isFalse();
    }

    @Test
    @DisplayName("A mandate that ended yesterday opens nothing today, also in a visit that was open before.")
    void whatEndedYesterdayOpensNothingToday() {
        var house = TestOffice.party("2026-04-06");
        try (house) {
            var those = new People(house);
            var clerk = those.until(house.today(), 3, Duty.CLERK_INCOMING);
            var signIn = house.bean(SignIn.class);
            var visit = signIn.open(clerk.username(), People.PASSWORD.toCharArray(), "", "10.0.0.1");
            assertThat(those.reader(clerk).reach()).containsExactly(new Reach(Direction.INCOMING, 0, 3));
            house.forward(java.time.Duration.ofHours(1));
            assertThat(signIn.reader(visit).orElseThrow().duties()).containsExactly(Duty.CLERK_INCOMING);
            house.move("2026-04-07");
            var after = those.reader(clerk);
            assertThat(after.duties()).isEmpty();
            assertThat(after.readsTitles()).isFalse();
            assertThat(after.reach()).isEmpty();
        }
    }

    @Test
    @DisplayName("A refusal is recorded by itself, cites the article in force, and names who may do the act today.")
    void aRefusalSaysWhyAndWho() {
        var head = people.with(3, Duty.HEAD);
        var clerk = people.reader(people.with(3, Duty.CLERK_OUTGOING));
        var refusal =
                catchThrowableOfType(Refusal.class, () -> access.require(clerk, "regulation.override", Thing.none()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refusal.citation()).contains("117/2025/QH15");
        assertThat(refusal.mayAllow()).contains("Người " + head.username());
        var recorded = office.bean(Ledger.class).latest(true, null, 1).getFirst();
        assertThat(recorded.actor()).isEqualTo(clerk.actor());
        assertThat(recorded.refused()).isEqualTo("access.refused.duty");
        assertThat(recorded.facts()).containsEntry("act", "regulation.override");
    }

    @Test
    @DisplayName("Of what a reader may not see, a refusal tells nothing: it is not there.")
    void theHiddenIsNotThere() {
        var clerk = people.reader(people.with(1, Duty.CLERK_INCOMING));
        var secret = Thing.of("document", "x").level("tuyet-mat", 3).in(Direction.INCOMING);
        var hidden = catchThrowableOfType(Refusal.class, () -> access.require(clerk, "document.read", secret));
        assertThat(hidden.kind()).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(hidden.mayAllow()).isEmpty();
        assertThat(hidden.citation()).isNull();
        var other = Thing.of("document", "x").in(Direction.OUTGOING);
        assertThat(catchThrowableOfType(Refusal.class, () -> access.require(clerk, "document.read", other))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        var about = Thing.of("book", "b").level("tuyet-mat", 3).in(Direction.INCOMING);
        assertThat(catchThrowableOfType(Refusal.class, () -> access.require(clerk, "incoming.register", about))
                        .code())
                .isEqualTo("access.refused.clearance");
    }

    @Test
    @DisplayName("Duties that weaken each other may be combined, and are said.")
    void combinedDutiesAreSaid() {
        var both = people.reader(people.with(0, Duty.ADMINISTRATOR, Duty.CLERK_INCOMING));
        assertThat(both.readsTitles()).isTrue();
        assertThat(access.warnings(both)).containsExactly("access.combined.administrator");
        assertThat(access.warnings(people.reader(people.with(0, Duty.DRAFTER)))).isEmpty();
    }

    @Test
    @DisplayName("A mistake in the file stops the start and names the line.")
    void mistakesStopTheStart() throws Exception {
        String whole;
        try (var in = getClass().getResourceAsStream("/access/acts.yaml")) {
            whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(read(whole)).isEmpty();
        assertThat(read(whole.replace("code: book.close", "code: book.open"))).contains("book.open");
        assertThat(read(whole.replace(
                        "      - {duty: CLERK_OUTGOING}\n    citation: *registering", "    citation: *registering")))
                .contains("nobody");
        assertThat(
                        read(
                                whole.replace(
                                        "  - code: document.find\n    reads: true\n    content: true\n    allow:\n",
                                        "  - code: document.find\n    reads: true\n    content: true\n    allow:\n      - {duty: ADMINISTRATOR}\n")))
                .contains("ADMINISTRATOR");
        assertThat(read(whole.replace("status: V2}", "status: X}"))).contains("status");
        assertThat(read(whole.replace("second: [HEAD, DEPUTY]", "second: [HEAD, DEPUTEE]")))
                .contains("DEPUTEE");
        assertThat(read(whole.replace("makes: true", "makez: true"))).contains("makez");
    }

    private static String read(String text) throws Exception {
        try {
            var acts = ActsFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(acts.rules()).isNotEmpty();
            return "";
        } catch (ActsFault fault) {
            return Arrays.toString(new String[] {fault.getMessage()});
        }
    }
}
