package vn.somat.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param chainEvery how long a recorded entry waits at most for its place in the tree
 * @param sealEvery how long a chained entry waits at most for a signature, while the vault is open
 */
@ConfigurationProperties("somat.ledger")
record LedgerSettings(
        @DefaultValue("500ms") Duration chainEvery,
        @DefaultValue("1m") Duration sealEvery) {}
