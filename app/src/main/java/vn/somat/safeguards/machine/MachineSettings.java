package vn.somat.safeguards.machine;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lookEvery how often it is asked whether a check is due or the clock jumped; 0 for never by itself
 * @param root where the machine's tables are; another folder than {@code /} is written into every entry
 */
@ConfigurationProperties("somat.machine")
record MachineSettings(
        @DefaultValue("1m") Duration lookEvery,
        @DefaultValue(ROOT) String root) {

    private static final String ROOT = "/";

    /** Not bound as a path: to Spring "/" is the root of the class path. */
    Path folder() {
        return Path.of(root);
    }

    /** The root as the ledger names it; empty for the usual one. */
    String elsewhere() {
        return root.equals(ROOT) ? "" : root;
    }
}
