package vn.somat.vault;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the vault, {@code somat.vault.*}.
 *
 * @param idleReseal after how long without activity it seals itself; zero: never
 * @param shareWindow how long shares that were offered are remembered
 * @param argonMemoryMib memory of one guess at the passphrase, at least 64
 * @param argonPasses passes over it, at least 3
 */
@ConfigurationProperties("somat.vault")
record VaultSettings(
        @DefaultValue("30m") Duration idleReseal,
        @DefaultValue("10m") Duration shareWindow,
        @DefaultValue("64") int argonMemoryMib,
        @DefaultValue("3") int argonPasses) {}
