package vn.somat.safeguards.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.regulation.Regulations;
import vn.somat.testing.TestOffice;
import vn.somat.vault.Hand;
import vn.somat.vault.Rekeying;
import vn.somat.vault.ResealCause;
import vn.somat.vault.TestVault;
import vn.somat.vault.UnsealMethod;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/** The guard on a machine that the test changes, in a real office with a real ledger. */
class MachineDeskTests {

    private static final TestOffice OFFICE = TestOffice.party("2026-11-02");

    @TempDir
    Path folder;

    private GuardedMachine here;
    private Machine machine;
    private MachineDesk desk;
    private MachineGuard guard;
    private Reader officer;

    @BeforeEach
    void moveIn() {
        here = new GuardedMachine(OFFICE, folder);
        machine = here.machine;
        desk = here.desk;
        guard = here.guard;
        officer = here.officer;
    }

    @AfterEach
    void warnAgain() {
        if (guard.refuses()) {
            desk.decide(officer, Policy.WARN, "xong", OFFICE.second(Duty.HEAD));
        }
    }

    @AfterAll
    static void leave() {
        OFFICE.close();
    }

    @Test
    @DisplayName(
            "A check is made at start, as often as the pack says, at once when the clock jumped, and when somebody asks.")
    void whenItLooks() {
        here.watch.turn();
        here.passes(Duration.ofMinutes(59));
        here.watch.turn();
        here.passes(Duration.ofMinutes(2));
        here.watch.turn();
        here.passes(Duration.ofMinutes(1), Duration.ofMinutes(11));
        here.watch.turn();
        desk.check(officer);
        assertThat(here.checks())
                .extracting(MachineCheck::cause)
                .containsExactly(Cause.BY_HAND, Cause.CLOCK, Cause.HOUR, Cause.START);
        assertThat(here.acts("safeguards.machine.checked").getFirst().actor()).isEqualTo(officer.actor());
        OFFICE.bean(Regulations.class).override("RS-2025", "machine.hours-between-checks", "999", "thưa ra", "system");
        here.passes(Duration.ofHours(25));
        here.watch.turn();
        OFFICE.bean(Regulations.class).withdraw("RS-2025", "machine.hours-between-checks", "xong", "system");
        assertThat(here.last().cause()).isEqualTo(Cause.HOUR);
    }

    @Test
    @DisplayName(
            "Each check is kept with its ledger entry or not at all; the ledger has codes and a digest, never an address.")
    void withItsEntry() {
        machine.like("laptop");
        var check = desk.check(officer);
        assertThat(OFFICE.bean(Ledger.class).history(Checker.KIND, check.id(), null, 10))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.facts())
                            .containsEntry("digest", Findings.digest(here.last().findings()))
                            .containsEntry("forbidden", "6")
                            .containsEntry("pack", "RS-2025")
                            .containsKey("tables");
                    assertThat(act.facts().get("findings")).startsWith("bluetooth,default-route,dns,");
                    assertThat(act.facts().toString()).doesNotContain("192.168", "wlp2s0", "may-xach-tay");
                });
        assertThat(here.last()).isEqualTo(check);

        var before = here.checks().size();
        assertThatThrownBy(() -> here.together(() -> {
                    here.checker.look(Cause.HOUR, null);
                    throw new IllegalStateException("the power goes");
                }))
                .hasMessageContaining("power");
        assertThat(here.checks()).hasSize(before);
        assertThat(here.acts("safeguards.machine.checked")).hasSize(before);
    }

    @Test
    @DisplayName("Each check is kept with its ledger entry, the vault sealed or not.")
    void alsoWhileSealed() {
        OFFICE.bean(Vault.class).reseal(ResealCause.BY_HAND, new Hand("system", null));
        here.watch.turn();
        assertThat(OFFICE.bean(Vault.class).state()).isEqualTo(VaultState.SEALED);
        assertThat(here.last().cause()).isEqualTo(Cause.START);
        assertThat(here.acts("safeguards.machine.checked")).hasSize(1);
        TestVault.open(OFFICE.bean(Vault.class));
    }

    @Test
    @DisplayName(
            "The security officer answers for what is known, with a reason; it stays in sight, and anything new turns the light again.")
    void acknowledging() {
        machine.line("proc/net/tcp", listening(631));
        desk.check(officer);
        assertThat(guard.light()).isEqualTo(Light.ATTENTION);
        assertThatThrownBy(() -> desk.acknowledge(officer, "listening", " "))
                .hasMessageContaining("safeguards.machine.reason.needed");
        assertThatThrownBy(() -> desk.acknowledge(OFFICE.reader(Duty.ADMINISTRATOR), "listening", "máy in"))
                .hasMessageContaining("access.refused.duty");
        assertThatThrownBy(() -> desk.acknowledge(officer, "dns", "máy in"))
                .hasMessageContaining("safeguards.machine.acknowledge.gone");

        desk.acknowledge(officer, "listening", "Máy in chung ở phòng văn thư");
        assertThat(guard.light()).isEqualTo(Light.NORMAL);
        assertThat(here.last().findings()).extracting(Finding::code).containsExactly("listening");
        assertThat(desk.known(officer, here.last()))
                .singleElement()
                .satisfies(known -> assertThat(known.seen()).containsExactly("tcp 631"));
        var entry = here.acts("safeguards.machine.acknowledged").getFirst();
        assertThat(entry.facts()).containsEntry("findings", "listening").doesNotContainValue("tcp 631");
        assertThat(entry.facts().toString()).doesNotContain("Máy in");

        machine.line("proc/net/tcp", listening(22));
        desk.check(officer);
        assertThat(guard.light()).isEqualTo(Light.ATTENTION);
        here.passes(Duration.ofMinutes(1));
        desk.acknowledge(officer, "listening", "Bảo trì");
        assertThat(guard.light()).isEqualTo(Light.NORMAL);
        desk.withdraw(officer, desk.known(officer, here.last()).getFirst().id());
        assertThat(guard.light()).isEqualTo(Light.ATTENTION);
        assertThat(here.acts("safeguards.machine.acknowledgement.withdrawn")).hasSize(1);
    }

    @Test
    @DisplayName("What the law forbids cannot be answered for.")
    void nobodyAnswersForTheForbidden() {
        machine.joinedToTheInternet();
        desk.check(officer);
        assertThatThrownBy(() -> desk.acknowledge(officer, "default-route", "biết rồi"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("safeguards.machine.acknowledge.forbidden");
                    assertThat(refusal.citation()).contains("Luật 117/2025/QH15");
                });
        assertThat(guard.light()).isEqualTo(Light.FORBIDDEN);
    }

    @Test
    @DisplayName(
            "The light says normal, needs a look, forbidden or not checked; a check that is too old says nothing about now.")
    void theLight() {
        assertThat(guard.light()).isEqualTo(Light.UNCHECKED);
        desk.check(officer);
        assertThat(guard.light()).isEqualTo(Light.NORMAL);
        here.passes(Duration.ofMinutes(69));
        assertThat(guard.light()).isEqualTo(Light.NORMAL);
        here.passes(Duration.ofMinutes(2));
        assertThat(guard.light()).isEqualTo(Light.UNCHECKED);
        machine.without("proc/uptime");
        desk.check(officer);
        assertThat(guard.light()).isEqualTo(Light.ATTENTION);
    }

    @Test
    @DisplayName("What differs from the check before is told.")
    void differences() {
        machine.line("proc/net/tcp", listening(22)).line("proc/net/tcp", listening(631));
        assertThat(desk.difference(officer, desk.check(officer)).since()).isNull();
        machine.like("independent-lan").line("proc/net/tcp", listening(22)).joinedToTheInternet();
        var difference = desk.difference(officer, desk.check(officer));
        assertThat(difference.appeared()).extracting(Finding::code).containsExactly("default-route");
        assertThat(difference.gone())
                .extracting(Finding::code, Finding::seen)
                .containsExactly(tuple("listening", List.of("tcp 631")));
    }

    @Test
    @DisplayName(
            "The office only warns until two persons decide that it refuses; refusing needs shares that take several people.")
    void deciding() {
        assertThat(guard.refuses()).isFalse();
        assertThatThrownBy(() -> desk.decide(officer, Policy.REFUSE, "theo nội quy", null))
                .hasMessageContaining("access.second.needed");
        var shares = OFFICE.bean(Rekeying.class);
        renew(shares, 1);
        assertThatThrownBy(() -> desk.decide(officer, Policy.REFUSE, "theo nội quy", OFFICE.second(Duty.HEAD)))
                .hasMessageContaining("safeguards.machine.policy.one-share");
        renew(shares, 2);
        desk.decide(officer, Policy.REFUSE, "theo nội quy", OFFICE.second(Duty.HEAD));
        assertThat(guard.refuses()).isTrue();
        assertThat(here.acts("safeguards.machine.policy.changed").getFirst().facts())
                .containsEntry("policy", "REFUSE")
                .containsEntry("second", OFFICE.person(Duty.HEAD).value().toString());
        assertThatThrownBy(() -> desk.decide(officer, Policy.REFUSE, "lần nữa", OFFICE.second(Duty.HEAD)))
                .hasMessageContaining("safeguards.machine.policy.same");
        desk.decide(officer, Policy.WARN, "máy đang sửa", OFFICE.second(Duty.HEAD));
        assertThat(desk.policies(officer)).extracting(PolicyChange::policy).startsWith(Policy.WARN, Policy.REFUSE);
    }

    @Test
    @DisplayName(
            "While it refuses, the passphrase opens nothing on a machine with a forbidden finding, and that is recorded once.")
    void refusing() {
        machine.joinedToTheInternet();
        here.witness.requireOpenable();
        desk.decide(officer, Policy.REFUSE, "theo nội quy", OFFICE.second(Duty.HEAD));
        for (int knock = 0; knock < 3; knock++) {
            assertThatThrownBy(here.witness::requireOpenable).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo("safeguards.machine.forbidden");
                assertThat(refusal.citation()).contains("Luật 117/2025/QH15");
            });
        }
        assertThat(here.acts("vault.unseal"))
                .singleElement()
                .satisfies(act -> assertThat(act.facts()).containsEntry("findings", "default-route"));
        machine.like("independent-lan");
        here.witness.requireOpenable();
    }

    @ParameterizedTest
    @EnumSource(UnsealMethod.class)
    @DisplayName("Every opening of such a machine is recorded.")
    void openedAnyway(UnsealMethod method) {
        machine.joinedToTheInternet();
        here.together(() -> here.witness.unsealed(method));
        assertThat(here.last().cause()).isEqualTo(Cause.UNSEALING);
        assertThat(here.acts("safeguards.machine.opened-anyway").getFirst().facts())
                .containsEntry("method", method.name())
                .containsEntry("policy", "WARN")
                .containsEntry("findings", "default-route");
    }

    @Test
    @DisplayName("Checks are for those who watch over the machine.")
    void whoSees() {
        for (var duty : Duty.values()) {
            var reader = OFFICE.reader(duty);
            switch (duty) {
                case SECURITY_OFFICER, HEAD, ADMINISTRATOR, INSPECTOR -> {
                    desk.check(reader);
                    assertThat(desk.latest(reader)).isPresent();
                }
                default -> {
                    assertThatThrownBy(() -> desk.latest(reader)).hasMessageContaining("access.refused.duty");
                    assertThatThrownBy(() -> desk.check(reader)).hasMessageContaining("access.refused.duty");
                }
            }
        }
    }

    private void renew(Rekeying keys, int threshold) {
        var unused = keys.renewShares(TestVault.PASSPHRASE.toCharArray(), threshold, 3, new Hand("system", null));
    }

    private static String listening(int port) {
        return "   9: 00000000:%04X 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 1 1 0 100 0 0 10 0"
                .formatted(port);
    }
}
