package vn.somat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.testing.TestOffice;
import vn.somat.vault.CountedWords;
import vn.somat.vault.OneTimeCodes;

/** README, rules 14 and 16 to 21. */
class SignInTests {

    private static TestOffice office;
    private static People people;
    private static SignIn signIn;

    @BeforeAll
    static void open() {
        office = TestOffice.party("2026-04-06");
        people = new People(office);
        signIn = office.bean(SignIn.class);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName("A wrong name, a wrong password, a wrong code and a disabled account get one answer in one time.")
    void allWrongsLookAlike() {
        var known = people.with(0, Duty.DRAFTER);
        var closed = people.with(0, Duty.DRAFTER);
        office.bean(Accounts.class).disable(people.reader(people.with(0, Duty.ADMINISTRATOR)), closed.account());
        var wrong = refused(known.username(), "sai-mat-khau-roi");
        for (var same : new Refusal[] {
            refused("khong-co-ai" + fresh(), People.PASSWORD),
            refused("MẬT KHẨU GÕ NHẦM Ô " + fresh(), People.PASSWORD),
            refused(closed.username(), People.PASSWORD)
        }) {
            assertThat(same.kind()).isEqualTo(wrong.kind());
            assertThat(same.code()).isEqualTo(wrong.code());
            assertThat(same.args()).isEqualTo(wrong.args());
        }
    }

    @Test
    @DisplayName("An unknown name, a wrong password and a disabled account cost one and the same comparison.")
    void allWrongsCostTheSame() {
        var words = CountedWords.of(office);
        var door = new SignIn(
                office.bean(AccountStore.class),
                office.bean(Visits.class),
                office.bean(Attempts.class),
                new Words(words, office.bean(Organisation.class), office.bean(AccessSettings.class)),
                office.bean(FirstPasswords.class),
                office.bean(Codes.class),
                office.bean(Standings.class),
                office.bean(Ledger.class),
                office.bean(Clock.class),
                office.bean(AccessSettings.class),
                office.bean(PlatformTransactionManager.class));
        var known = people.with(0, Duty.DRAFTER);
        var closed = people.with(0, Duty.DRAFTER);
        office.bean(Accounts.class).disable(people.reader(people.with(0, Duty.ADMINISTRATOR)), closed.account());
        var stranger = "khong-co-ai" + fresh();
        for (var name : List.of(stranger, known.username(), closed.username())) {
            assertThat(knock(door, name).code()).as(name).isEqualTo("access.sign-in.wrong");
            assertThat(words.compared()).as(name).isEqualTo(1);
        }
        for (var name : List.of(stranger, known.username(), closed.username())) {
            assertThat(knock(door, name).code()).as(name).isEqualTo("access.too-early");
            assertThat(words.compared()).as("before its time: %s", name).isZero();
        }
    }

    private static Refusal knock(SignIn door, String name) {
        return catchThrowableOfType(
                Refusal.class, () -> door.open(name, "sai-mat-khau-roi".toCharArray(), "", "10.3.2.1"));
    }

    @Test
    @DisplayName(
            "Each wrong attempt makes the next one wait twice as long, up to a quarter of an hour; the refusal says when.")
    void eachWrongAttemptWaitsTwiceAsLong() {
        var clerk = people.with(0, Duty.DRAFTER);
        long wait = 1;
        for (int i = 0; i < 12; i++) {
            var expected = office.now().plusSeconds(Math.min(wait, 900));
            assertThat(refused(clerk.username(), "sai-mat-khau-roi").args()).containsExactly(expected);
            // The right password does not help before its time, and trying too early does not make it worse.
            var early = refused(clerk.username(), People.PASSWORD);
            assertThat(early.code()).isEqualTo("access.too-early");
            assertThat(early.args()).containsExactly(expected);
            office.forward(Duration.ofSeconds(Math.min(wait, 900)));
            wait *= 2;
        }
        assertThat(enter(clerk)).isNotNull();
        assertThat(refused(clerk.username(), "sai").args())
                .containsExactly(office.now().plusSeconds(1));
    }

    @Test
    @DisplayName("From an address it waits after the twentieth wrong attempt, whatever the names.")
    void anAddressWaitsAfterTheTwentieth() {
        var address = "10.9.8." + (fresh() & 0xff);
        for (int i = 0; i < 21; i++) {
            var unused = catchThrowableOfType(
                    Refusal.class, () -> signIn.open("la" + fresh(), "sai".toCharArray(), "", address));
        }
        var clerk = people.with(0, Duty.DRAFTER);
        var refusal = catchThrowableOfType(
                Refusal.class, () -> signIn.open(clerk.username(), People.PASSWORD.toCharArray(), "", address));
        assertThat(refusal.code()).isEqualTo("access.too-early");
        assertThat(enter(clerk)).isNotNull();
    }

    @Test
    @DisplayName("What was typed into the field for the name is kept nowhere.")
    void theTypedNameIsKeptNowhere() {
        var typed = "matkhau-go-nham-o-" + Integer.toUnsignedString(fresh());
        assertThat(refused(typed, "x").getMessage()).doesNotContain(typed);
        for (var table : new String[] {"access.attempt", "ledger.entry"}) {
            var rows =
                    office.sql().queryForObject("select string_agg(t::text, ' ') from " + table + " t", String.class);
            assertThat(rows).isNotEmpty().doesNotContain(typed);
            assertThat(office.sql()
                            .queryForObject(
                                    "select count(*) from " + table + " t where to_jsonb(t)::text like ?",
                                    Integer.class,
                                    "%"
                                            + java.util.HexFormat.of()
                                                    .formatHex(typed.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                            + "%"))
                    .isZero();
        }
    }

    @Test
    @DisplayName("A six-digit code is accepted once, a recovery code once.")
    void codesAreSpent() {
        var clerk = people.with(0, Duty.DRAFTER);
        var own = office.bean(OwnAccount.class);
        var address = own.beginCodes(people.reader(clerk), People.PASSWORD.toCharArray());
        var secret = Base32.decode(address.replaceFirst(".*secret=([A-Z2-7]+).*", "$1"));
        assertThat(enter(clerk)).as("not asked for before it is confirmed").isNotNull();
        var recovery = own.confirmCodes(people.reader(clerk), OneTimeCodes.at(secret, office.now()));
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(enter(clerk, "")).isEqualTo("access.sign-in.wrong");
        assertThat(enter(clerk, OneTimeCodes.at(secret, office.now())))
                .as("spent at confirming")
                .isEqualTo("access.sign-in.wrong");
        office.forward(Duration.ofMinutes(1));
        var code = OneTimeCodes.at(secret, office.now());
        assertThat(enter(clerk, code.substring(0, 3) + " " + code.substring(3))).isEmpty();
        assertThat(enter(clerk, code)).isEqualTo("access.sign-in.wrong");
        office.forward(Duration.ofMinutes(1));
        assertThat(enter(clerk, recovery.getFirst().toLowerCase(java.util.Locale.ROOT)))
                .isEmpty();
        assertThat(enter(clerk, recovery.getFirst())).isEqualTo("access.sign-in.wrong");
        assertThat(own.recoveryCodesLeft(people.reader(clerk))).isEqualTo(9);
    }

    @Test
    @DisplayName(
            "Codes are turned off by the password and a code together; turned on or off they end every other visit.")
    void codesEndVisitsAndAskForThemselves() {
        var clerk = people.with(0, Duty.DRAFTER);
        var own = office.bean(OwnAccount.class);
        var there = enter(clerk);
        var address = own.beginCodes(people.reader(clerk), People.PASSWORD.toCharArray());
        var secret = Base32.decode(address.replaceFirst(".*secret=([A-Z2-7]+).*", "$1"));
        assertThat(signIn.reader(there)).isPresent();
        var recovery = own.confirmCodes(people.reader(clerk), OneTimeCodes.at(secret, office.now()));
        assertThat(recovery).allMatch(code -> code.replace("-", "").length() * 5 >= 128, "of 128 bits and more");
        assertThat(signIn.reader(there)).as("opened without a code").isEmpty();

        var here = signIn.open(clerk.username(), People.PASSWORD.toCharArray(), recovery.get(0), "10.0.0.1");
        for (var code : new String[] {"", "000000", recovery.get(0)}) {
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> own.endCodes(people.reader(clerk), People.PASSWORD.toCharArray(), code))
                            .flaws())
                    .extracting(Refusal.Flaw::field)
                    .containsExactly("code");
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> own.prove(people.reader(clerk), People.PASSWORD.toCharArray(), code))
                            .code())
                    .as("a guess counts like one at the door")
                    .isEqualTo("access.too-early");
            office.forward(Duration.ofMinutes(16));
        }
        own.prove(people.reader(clerk), People.PASSWORD.toCharArray(), OneTimeCodes.at(secret, office.now()));
        own.endCodes(people.reader(clerk), People.PASSWORD.toCharArray(), recovery.get(1));
        assertThat(signIn.reader(here)).isEmpty();
        assertThat(enter(clerk)).isNotNull();
    }

    @Test
    @DisplayName("A first password is drawn by chance, told once, and opens nothing after some days.")
    void firstPasswordsRunOut() {
        var administrator = people.reader(people.with(0, Duty.ADMINISTRATOR));
        var accounts = office.bean(Accounts.class);
        var organisation = office.bean(vn.somat.organisation.Organisation.class);
        var words = new java.util.TreeSet<String>();
        for (int i = 0; i < 3; i++) {
            var name = "moi" + Integer.toUnsignedString(fresh());
            var drawn = accounts.open(administrator, name, organisation.enter("Trần Thị Mới", "", null, "system"));
            assertThat(drawn.word()).matches("([a-hkmnp-z2-9]{4}-){3}[a-hkmnp-z2-9]{4}");
            assertThat(drawn.toString()).doesNotContain(drawn.word());
            assertThat(signIn.open(name, drawn.word().toCharArray(), "", "10.0.0.1")
                            .mustChangePassword())
                    .isTrue();
            words.add(drawn.word());
            office.forward(Duration.ofDays(8));
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> signIn.open(name, drawn.word().toCharArray(), "", "10.0.0.1"))
                            .code())
                    .isEqualTo("access.sign-in.wrong");
        }
        assertThat(words).hasSize(3);
    }

    @Test
    @DisplayName("Whoever may close an account may end its visits alone, and that is recorded.")
    void anothersVisitsEnd() {
        var clerk = people.with(0, Duty.DRAFTER);
        var visit = enter(clerk);
        var visits = office.bean(OwnVisits.class);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> visits.endAllOf(people.reader(people.with(0, Duty.DRAFTER)), clerk.account()))
                        .code())
                .startsWith("access.refused");
        assertThat(signIn.reader(visit)).isPresent();
        visits.endAllOf(people.reader(people.with(0, Duty.ADMINISTRATOR)), clerk.account());
        assertThat(signIn.reader(visit)).isEmpty();
        assertThat(people.history(clerk).getFirst().act()).isEqualTo("access.visits.ended");
        assertThat(signIn.reader(enter(clerk))).isPresent();
    }

    @Test
    @DisplayName("A disabled account and a new password end every visit with its next click.")
    void oneGenerationEndsAllVisits() {
        var clerk = people.with(0, Duty.DRAFTER);
        var here = enter(clerk);
        var there = enter(clerk);
        var own = office.bean(OwnAccount.class);
        own.changePassword(people.reader(clerk), People.PASSWORD.toCharArray(), "mot-mat-khau-khac".toCharArray());
        signIn.goOn(here);
        assertThat(signIn.reader(here)).isPresent();
        assertThat(signIn.reader(there)).isEmpty();
        office.bean(Accounts.class).disable(people.reader(people.with(0, Duty.ADMINISTRATOR)), clerk.account());
        assertThat(signIn.reader(here)).isEmpty();
    }

    @Test
    @DisplayName("A screen nobody touches locks itself; longer untouched, or open for too long, the visit is over.")
    void idlenessLocksAndEnds() {
        var clerk = people.with(0, Duty.DRAFTER);
        var visit = enter(clerk);
        office.forward(Duration.ofMinutes(9));
        assertThat(signIn.isLocked(visit)).isFalse();
        signIn.touch(visit);
        office.forward(Duration.ofMinutes(11));
        assertThat(signIn.isLocked(visit)).isTrue();
        signIn.touch(visit);
        assertThat(signIn.isLocked(visit)).as("only the password opens it").isTrue();
        assertThat(catchThrowableOfType(Refusal.class, () -> signIn.unlock(visit, "sai".toCharArray(), "10.0.0.1"))
                        .code())
                .isEqualTo("access.password.wrong");
        office.forward(Duration.ofSeconds(2));
        var before = visit.secret();
        assertThat(signIn.unlock(visit, People.PASSWORD.toCharArray(), "10.0.0.1"))
                .isTrue();
        assertThat(signIn.isLocked(visit)).isFalse();
        assertThat(visit.secret()).isNotEqualTo(before);
        assertThat(signIn.visit(before)).as("the secret of before").isEmpty();
        assertThat(signIn.visit(visit.secret())).isPresent();
        office.forward(Duration.ofHours(3));
        assertThat(signIn.reader(visit)).isEmpty();
        var long_ = enter(clerk);
        for (int i = 0; i < 13; i++) {
            office.forward(Duration.ofHours(1));
            signIn.touch(long_);
        }
        assertThat(signIn.reader(long_)).as("thirteen hours at a stretch").isEmpty();
    }

    @Test
    @DisplayName(
            "A visit is known to every instance and outlives each of them; a stolen database holds nothing that opens one.")
    void aVisitIsKnownEverywhere() {
        var clerk = people.with(0, Duty.DRAFTER);
        var here = enter(clerk);
        var elsewhere = signIn.visit(here.secret()).orElseThrow();
        assertThat(signIn.reader(elsewhere).orElseThrow().account()).isEqualTo(clerk.account());

        signIn.lock(elsewhere, people.reader(clerk));
        var again = signIn.visit(here.secret()).orElseThrow();
        assertThat(signIn.isLocked(again)).isTrue();
        var window = signIn.visit(here.secret()).orElseThrow();
        assertThat(signIn.unlock(again, People.PASSWORD.toCharArray(), "10.0.0.1"))
                .isTrue();
        assertThat(signIn.unlock(window, People.PASSWORD.toCharArray(), "10.0.0.1"))
                .as("a second window at the same moment")
                .isFalse();
        var secret = again.secret();
        assertThat(signIn.isLocked(signIn.visit(secret).orElseThrow())).isFalse();
        office.forward(Duration.ofMinutes(9));
        signIn.touch(signIn.visit(secret).orElseThrow());
        office.forward(Duration.ofMinutes(9));
        assertThat(signIn.isLocked(signIn.visit(secret).orElseThrow()))
                .as("touched elsewhere")
                .isFalse();

        var dump = office.sql()
                .queryForList("select encode(hash, 'hex') || ' ' || v::text from access.visit v", String.class);
        assertThat(dump).isNotEmpty().noneMatch(row -> row.contains(secret));
        var stored = office.sql()
                .queryForObject("select hash from access.visit where account = ? ", byte[].class, clerk.account());
        assertThat(signIn.visit(Base64.getUrlEncoder().withoutPadding().encodeToString(stored)))
                .isEmpty();

        assertThat(signIn.visit(secret)).isPresent();
        signIn.close(again, people.reader(clerk));
        assertThat(signIn.visit(secret)).isEmpty();
    }

    @Test
    @DisplayName("What is over is forgotten.")
    void whatIsOverIsForgotten() {
        var gone = enter(people.with(0, Duty.DRAFTER));
        office.forward(Duration.ofHours(3));
        assertThat(enter(people.with(0, Duty.DRAFTER))).isNotNull();
        assertThat(signIn.visit(gone.secret())).isEmpty();
    }

    @Test
    @DisplayName("Sign-in, refusal, lock and sign-out stand in the ledger.")
    void comingAndGoingIsRecorded() {
        var clerk = people.with(0, Duty.DRAFTER);
        var unused = refused(clerk.username(), "sai");
        office.forward(Duration.ofSeconds(2));
        var visit = enter(clerk);
        signIn.lock(visit, people.reader(clerk));
        signIn.close(visit, people.reader(clerk));
        assertThat(people.history(clerk).stream().map(act -> act.act() + (act.refused() == null ? "" : " refused")))
                .startsWith("access.sign-out", "access.locked", "access.sign-in", "access.sign-in refused");
        assertThat(office.bean(Ledger.class).latest(true, null, 1)).isNotEmpty();
    }

    private static Visit enter(People.Somebody somebody) {
        return signIn.open(somebody.username(), People.PASSWORD.toCharArray(), "", "10.0.0.1");
    }

    /** The code of the refusal; empty when it opened. */
    private static String enter(People.Somebody somebody, String code) {
        office.forward(Duration.ofSeconds(20));
        var refusal = catchThrowableOfType(
                Refusal.class, () -> signIn.open(somebody.username(), People.PASSWORD.toCharArray(), code, "10.0.0.1"));
        return refusal == null ? "" : refusal.code();
    }

    private static Refusal refused(String username, String password) {
        return Objects.requireNonNull(catchThrowableOfType(
                Refusal.class,
                () -> signIn.open(username, password.toCharArray(), "", "10.0.0." + (fresh() & 0xffff))));
    }

    private static int fresh() {
        return UUID.randomUUID().hashCode();
    }
}
