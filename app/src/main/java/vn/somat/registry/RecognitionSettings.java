package vn.somat.registry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the recognition of text on scans, {@code somat.recognition.*}. Of which papers they are read is no setting: the
 * office {@linkplain ScanDecisions decides} it.
 *
 * @param on whether scans are read at all
 * @param program name or path of the program of the distribution
 * @param page the longest one page may take
 * @param memory the most the program may take
 * @param lookEvery how often it is looked for scans that wait; zero: never, for tests
 */
@ConfigurationProperties("somat.recognition")
record RecognitionSettings(
        @DefaultValue("true") boolean on,
        @DefaultValue("tesseract") String program,
        @DefaultValue("90s") Duration page,
        @DefaultValue("1500MB") DataSize memory,
        @DefaultValue("3s") Duration lookEvery) {}
