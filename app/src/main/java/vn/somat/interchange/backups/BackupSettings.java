package vn.somat.interchange.backups;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lookEvery how often it is looked whether the plan owes a backup; zero: never
 * @param rehearseEvery how long nobody opens a backup before the home page says so
 */
@ConfigurationProperties("somat.backups")
public record BackupSettings(
        @DefaultValue("15m") Duration lookEvery,
        @DefaultValue("92d") Duration rehearseEvery) {}
