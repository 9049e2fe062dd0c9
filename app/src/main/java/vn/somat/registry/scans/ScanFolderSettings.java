package vn.somat.registry.scans;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the watched folder, {@code somat.scans.*}. Of which level it is, is no setting: the office
 * {@linkplain vn.somat.registry.ScanDecisions decides} it.
 *
 * @param folder where the scanner lays its files; none: nothing is watched
 * @param largest the largest file taken in
 * @param lookEvery how often it is looked
 */
@ConfigurationProperties("somat.scans")
record ScanFolderSettings(
        @Nullable Path folder,
        @DefaultValue("50MB") DataSize largest,
        @DefaultValue("2s") Duration lookEvery) {}
