package vn.somat.site;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.safeguards.machine.Light;
import vn.somat.safeguards.machine.MachineGuard;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/** Is it up, is the vault open, how does the guard's light stand: for whoever watches the machine. Answers without a token, sealed or not. */
@RestController
class HealthApi {

    private static final String UP = "UP";

    private final Vault vault;
    private final MachineGuard guard;
    private final Readiness readiness;

    HealthApi(Vault vault, MachineGuard guard, Readiness readiness) {
        this.vault = vault;
        this.guard = guard;
        this.readiness = readiness;
    }

    record Ready(String status) {}

    record Health(String status, VaultState vault, Light machine) {}

    /** Asks the database as well: without it nobody can work, and the answer is 503. */
    @GetMapping("/api/v1/health")
    Health health() {
        readiness.askTheDatabase();
        return new Health(UP, vault.state(), guard.light());
    }

    /** For a balancer in front of several instances: 503 while this one is sealed or without its database. */
    @GetMapping("/api/v1/ready")
    Ready ready() {
        readiness.askTheDatabase();
        return new Ready(UP);
    }
}
