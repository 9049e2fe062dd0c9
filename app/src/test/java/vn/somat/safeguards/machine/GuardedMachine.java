package vn.somat.safeguards.machine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.organisation.Duty;
import vn.somat.regulation.Regulations;
import vn.somat.testing.TestOffice;
import vn.somat.vault.Rekeying;
import vn.somat.vault.Vault;

/** The guard on a machine that the test changes, under a name of its own, in an office that others may share. */
final class GuardedMachine {

    final TestOffice office;
    final Machine machine;
    final Checker checker;
    final MachineGuard guard;
    final MachineDesk desk;
    final MachineWatch watch;
    final UnsealWitness witness;
    final Reader officer;
    private final long start;
    private double uptime = 5_230;

    GuardedMachine(TestOffice office, Path folder) {
        this.office = office;
        machine = new Machine(folder.resolve("machine"), UUID.randomUUID().toString()).like("independent-lan");
        var clock = office.bean(Clock.class);
        var ledger = office.bean(Ledger.class);
        var checks = office.bean(CheckStore.class);
        var known = office.bean(AcknowledgementStore.class);
        var policies = office.bean(PolicyStore.class);
        var settings = office.bean(MachineSettings.class);
        checker = new Checker(
                machine.tables(), checks, office.bean(Regulations.class), ledger, settings, clock, transactions());
        guard = new MachineGuard(checker, known, policies, clock);
        desk = new MachineDesk(
                checker,
                checks,
                known,
                policies,
                office.bean(Access.class),
                ledger,
                office.bean(Rekeying.class),
                clock,
                transactions());
        watch = new MachineWatch(checker, office.bean(Vault.class), settings);
        witness = new UnsealWitness(checker, guard, ledger);
        officer = office.reader(Duty.SECURITY_OFFICER);
        start = ledger.latest(false, null, 1).getFirst().recorded();
    }

    /** Of this kind and since this machine is there, newest first. */
    List<RecordedAct> acts(String act) {
        return office.bean(Ledger.class).latest(false, null, 200).stream()
                .filter(one -> one.recorded() > start && one.act().equals(act))
                .toList();
    }

    List<MachineCheck> checks() {
        return desk.page(officer, null, 100).stream()
                .filter(check -> check.host().equals(checker.host()))
                .toList();
    }

    MachineCheck last() {
        return desk.latest(officer).orElseThrow();
    }

    void together(Runnable act) {
        new TransactionTemplate(transactions()).executeWithoutResult(tx -> act.run());
    }

    /** The machine runs on, and its clock with it, or not quite. */
    void passes(Duration running, Duration wall) {
        uptime += running.toSeconds();
        machine.with("proc/uptime", uptime + " 20100.42\n");
        office.forward(wall);
    }

    void passes(Duration time) {
        passes(time, time);
    }

    private PlatformTransactionManager transactions() {
        return office.bean(PlatformTransactionManager.class);
    }
}
