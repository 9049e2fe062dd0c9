package vn.somat.safeguards.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** Settings, {@code somat.evidence.*}. @param largest no file larger than this @param files how many one thing can have */
@ConfigurationProperties("somat.evidence")
record EvidenceSettings(
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("50") int files) {}
