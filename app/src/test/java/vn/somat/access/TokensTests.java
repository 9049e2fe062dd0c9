package vn.somat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** README, rules 11, 15 and 24. */
class TokensTests {

    private static TestOffice office;
    private static People people;
    private static Tokens tokens;

    @BeforeAll
    static void open() {
        office = TestOffice.party("2026-04-06");
        people = new People(office);
        tokens = office.bean(Tokens.class);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "A token acts for its account within its scopes, until it expires, is revoked, or the account is disabled.")
    void aTokenLivesAndEnds() {
        var clerk = people.with(2, Duty.CLERK_INCOMING);
        var reader = people.reader(clerk);
        var token = tokens.issue(reader, clerk.account(), "Phần mềm điều hành", Set.of("read"), 30);
        assertThat(token).matches("somat_[A-Za-z0-9_-]{43}");
        var acting = tokens.reader(token).orElseThrow();
        assertThat(acting.person()).isEqualTo(clerk.person());
        assertThat(acting.scopes()).containsExactly("read");
        var access = office.bean(Access.class);
        access.requireScope(acting, "read");
        assertThatThrownBy(() -> access.requireScope(acting, "register")).isInstanceOf(Refusal.class);
        access.requireScope(reader, "register");
        var view = tokens.of(reader, clerk.account()).getFirst();
        assertThat(view.lastUsedAt()).isEqualTo(office.now());
        tokens.revoke(reader, view.id());
        assertThat(tokens.reader(token)).isEmpty();

        var late = tokens.issue(reader, clerk.account(), "b", Set.of("read", "print"), 1);
        var closed = tokens.issue(reader, clerk.account(), "c", Set.of("read"), 366);
        office.forward(Duration.ofDays(1));
        assertThat(tokens.reader(late)).isEmpty();
        assertThat(tokens.reader(closed)).isPresent();
        office.bean(Accounts.class).disable(people.reader(people.with(0, Duty.ADMINISTRATOR)), clerk.account());
        assertThat(tokens.reader(closed)).isEmpty();
        assertThat(tokens.reader("somat_khong-co")).isEmpty();
    }

    @Test
    @DisplayName(
            "At the machine itself whoever has the passphrase can make a token too, and the ledger names the console.")
    void theLedgerNamesTheConsole() {
        var clerk = people.with(1, Duty.CLERK_INCOMING);
        var token = tokens.issueAtConsole(people.reader(clerk), "từ máy chủ", Set.of("read"), 1);
        assertThat(tokens.reader(token)).isPresent();
        assertThat(people.history(clerk))
                .filteredOn(act -> act.act().equals("access.token.issued"))
                .extracting(act -> act.actor())
                .containsExactly("console");
    }

    @Test
    @DisplayName("A token is made by the owner of the account alone.")
    void onlyTheOwnerMakesOne() {
        var head = people.with(3, Duty.HEAD);
        var administrator = people.reader(people.with(0, Duty.ADMINISTRATOR));
        var refusal = catchThrowableOfType(
                Refusal.class, () -> tokens.issue(administrator, head.account(), "x", Set.of("read"), 1));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(tokens.of(administrator, head.account())).isEmpty();
    }

    @Test
    void aTokenIsNowhereKept() {
        var clerk = people.with(0, Duty.CLERK_INCOMING);
        var token = tokens.issue(people.reader(clerk), clerk.account(), "x", Set.of("read"), 1);
        assertThat(office.sql().queryForObject("select string_agg(t::text, ' ') from access.api_token t", String.class))
                .doesNotContain(token.substring(6));
        var wrong = catchThrowableOfType(
                Refusal.class,
                () -> tokens.issue(people.reader(clerk), clerk.account(), " ", Set.of("everything"), 1000));
        assertThat(wrong.flaws()).extracting(Refusal.Flaw::field).containsExactly("name", "scopes", "days");
    }

    @Test
    @DisplayName("One account per person.")
    void oneAccountPerPerson() {
        var clerk = people.with(0, Duty.CLERK_INCOMING);
        var administrator = people.reader(people.with(0, Duty.ADMINISTRATOR));
        var accounts = office.bean(Accounts.class);
        assertThat(catchThrowableOfType(Refusal.class, () -> accounts.open(administrator, "khac-ten", clerk.person()))
                        .code())
                .isEqualTo("access.account.person-has-one");
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> accounts.open(people.reader(clerk), "khac-ten", clerk.person()))
                        .code())
                .isEqualTo("access.refused.duty");
    }
}
