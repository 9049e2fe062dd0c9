package vn.somat.registry.scans;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the watched folder, {@code somat.scans.*}.
 *
 * @param folder where the scanner lays its files; none: nothing is watched
 * @param level code of the highest level of what may lie there; none: the highest there is
 * @param largest the largest file taken in
 * @param lookEvery how often it is looked
 */
@ConfigurationProperties("somat.scans")
record ScanFolderSettings(
        @Nullable Path folder,
        @Nullable String level,
        @DefaultValue("50MB") DataSize largest,
        @DefaultValue("2s") Duration lookEvery) {}
