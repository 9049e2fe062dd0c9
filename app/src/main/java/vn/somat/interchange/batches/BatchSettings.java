package vn.somat.interchange.batches;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the runs, {@code somat.batches.*}.
 *
 * @param lookEvery how often it is looked for runs that go on; zero: never, for tests
 */
@ConfigurationProperties("somat.batches")
record BatchSettings(@DefaultValue("500ms") Duration lookEvery) {}
