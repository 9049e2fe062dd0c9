package vn.somat.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;
import vn.somat.vault.Signatures;

/** README, rules 29 to 32. */
class SigningTests {

    private static final String ACT = "custody.carrier.handed-over";

    private final UUID carrier = UUID.randomUUID();
    private final Thing thing = Thing.of("carrier", carrier);
    private TestOffice office;
    private People people;
    private Signing signing;
    private TransactionTemplate together;

    @BeforeEach
    void open() {
        office = TestOffice.party("2026-04-06");
        people = new People(office);
        signing = office.bean(Signing.class);
        together = new TransactionTemplate(office.bean(PlatformTransactionManager.class));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName("Each person with a PIN has a signing key of their own.")
    void aPinComesWithAKey() {
        var clerk = people.with(1, Duty.CLERK_OUTGOING);
        var keys = office.bean(OwnAccount.class).keys(people.reader(clerk));
        assertThat(keys).hasSize(1).first().matches(KeyView::isInForce);
        var made = acts(clerk, "access.key.made").getFirst();
        assertThat(made.facts()).containsEntry("fingerprint", keys.getFirst().fingerprint());
        assertThat(made.actor()).isEqualTo(clerk.person().value().toString());

        var signed = signing.sign(people.reader(clerk), People.PIN, statement());
        record(signed.witnessed(entry(clerk)));
        var facts = office.bean(Ledger.class)
                .history("carrier", carrier, null, 5)
                .getFirst()
                .facts();
        assertThat(facts)
                .containsEntry("signed.by", clerk.person().value().toString())
                .containsEntry("signed.key", keys.getFirst().fingerprint());
        assertThat(office.bean(Signatures.class)
                        .verify(
                                Signatures.publicKey(made.facts().getOrDefault("publicKey", ""))
                                        .orElseThrow(),
                                facts.getOrDefault("signed.statement", "").getBytes(UTF_8),
                                Base64.getDecoder().decode(facts.getOrDefault("signed.signature", ""))))
                .isTrue();
        assertThat(facts.getOrDefault("signed.statement", ""))
                .isEqualTo("somat-statement 1\nact " + ACT + "\nby "
                        + clerk.person().value() + "\nat " + office.now() + "\non carrier:" + carrier
                        + "\nwith pages 12\n");
    }

    @Test
    @DisplayName("Whoever had a PIN before there were keys gets one with the next right PIN.")
    void anOlderPinGetsItsKey() {
        var clerk = people.with(1, Duty.CLERK_OUTGOING);
        office.sql().execute("delete from access.person_key");
        var signed = signing.sign(people.reader(clerk), People.PIN, statement());
        assertThat(office.bean(OwnAccount.class).keys(people.reader(clerk)))
                .extracting(KeyView::fingerprint)
                .containsExactly(signed.key());
    }

    @Test
    @DisplayName("A key is revoked with a new PIN, by its owner, or when the account is closed.")
    void aKeyIsRevoked() {
        var own = office.bean(OwnAccount.class);
        var clerk = people.with(1, Duty.CLERK_OUTGOING);
        var reader = people.reader(clerk);
        var first = own.keys(reader).getFirst().fingerprint();
        own.setPin(reader, People.PASSWORD.toCharArray(), "975310".toCharArray());
        assertThat(signing.sign(reader, "975310", statement()).key()).isNotEqualTo(first);
        own.renewKey(reader, People.PASSWORD.toCharArray(), "975310");
        own.revokeKey(reader, People.PASSWORD.toCharArray());
        assertThat(refused(() -> signing.sign(reader, "975310", statement())).code())
                .isEqualTo("access.sign.revoked");
        own.renewKey(reader, People.PASSWORD.toCharArray(), "975310");
        assertThat(own.keys(reader)).hasSize(4);
        assertThat(acts(clerk, "access.key.revoked")).hasSize(3);
        var administrator = people.with(0, Duty.ADMINISTRATOR);
        office.bean(Accounts.class).disable(people.reader(administrator), clerk.account());
        assertThat(own.keys(reader)).noneMatch(KeyView::isInForce);
        assertThat(acts(clerk, "access.key.revoked").getFirst().actor())
                .isEqualTo(administrator.person().value().toString());
        office.bean(Accounts.class).enable(people.reader(administrator), clerk.account());
        assertThat(refused(() -> signing.sign(reader, "975310", statement())).code())
                .isEqualTo("access.sign.revoked");
    }

    @Test
    @DisplayName(
            "Who signs is checked as a second person is: the same PIN, the same wait, the same duties and clearance.")
    void theSignerIsChecked() {
        var clerk = people.reader(people.with(3, Duty.CLERK_OUTGOING));
        var held = thing.person(clerk.person());
        var receiver = people.with(3, Duty.DEPUTY);
        var signed = signing.sign(clerk, "carrier.hand-over", held, receiver.second(), statement());
        assertThat(signed.person()).isEqualTo(receiver.person());
        assertThat(code(clerk, held, new SecondPerson(receiver.username(), "135790")))
                .isEqualTo("access.second.wrong");
        assertThat(code(clerk, held, receiver.second())).isEqualTo("access.too-early");
        var low = people.with(0, Duty.DEPUTY);
        assertThat(code(clerk, held.level("tuyet-mat", 3), low.second())).isEqualTo("access.second.clearance");
        var nobody = people.with(3, Duty.ADMINISTRATOR);
        assertThat(code(clerk, held, nobody.second())).isEqualTo("access.second.not-charged");
        assertThat(refused(() -> signing.sign(clerk, "135790", statement())).code())
                .isEqualTo("access.pin.wrong");
        assertThat(refused(() -> signing.sign(clerk, People.PIN, statement())).code())
                .isEqualTo("access.too-early");
    }

    @Test
    @DisplayName(
            "A key revoked in between signs nothing, and an act being signed is recorded before the key is revoked.")
    void signingAndRevokingComeOneAfterTheOther() throws Exception {
        var clerk = people.with(1, Duty.CLERK_OUTGOING);
        var reader = people.reader(clerk);
        var own = office.bean(OwnAccount.class);
        var late = signing.sign(reader, People.PIN, statement());
        var early = signing.sign(reader, People.PIN, statement());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var revoking = together.execute(tx -> {
                var entry = early.witnessed(entry(clerk));
                var other = pool.submit(() -> own.revokeKey(reader, People.PASSWORD.toCharArray()));
                assertThat(catchThrowableOfType(Exception.class, () -> other.get(300, TimeUnit.MILLISECONDS)))
                        .as("waits for the act")
                        .isInstanceOf(TimeoutException.class);
                office.bean(Ledger.class).record(entry);
                return other;
            });
            revoking.get(20, TimeUnit.SECONDS);
        }
        assertThat(refused(() -> record(late.witnessed(entry(clerk)))).code()).isEqualTo("access.sign.revoked");
    }

    @Test
    @DisplayName("A signature stands in one entry, and says nothing that the entry does not.")
    void aStatementBelongsToItsEntry() {
        var clerk = people.with(1, Duty.CLERK_OUTGOING);
        var signed = signing.sign(people.reader(clerk), People.PIN, statement());
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> signed.witnessed(Entry.of("custody.carrier.sent").on("carrier", carrier))))
                .isNotNull();
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> signed.witnessed(Entry.of(ACT))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> signed.witnessed(entry(clerk).with("pages", 11))))
                .isNotNull();
    }

    private Statement statement() {
        return Statement.of(ACT).on("carrier", carrier).with("pages", 12);
    }

    private Entry entry(People.Somebody by) {
        return Entry.of(ACT).by(by.person().value().toString()).on("carrier", carrier);
    }

    private void record(Entry entry) {
        together.executeWithoutResult(tx -> office.bean(Ledger.class).record(entry));
    }

    private String code(Reader reader, Thing about, SecondPerson who) {
        return refused(() -> signing.sign(reader, "carrier.hand-over", about, who, statement()))
                .code();
    }

    private static Refusal refused(Runnable deed) {
        return catchThrowableOfType(Refusal.class, deed::run);
    }

    private List<RecordedAct> acts(People.Somebody somebody, String name) {
        return people.history(somebody).stream()
                .filter(act -> act.act().equals(name))
                .toList();
    }
}
