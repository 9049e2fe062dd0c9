package vn.somat.regulation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param packs folder with one folder for each pack; a corrected pack can be put in its place without a new program */
@ConfigurationProperties("somat.regulation")
record RegulationSettings(
        @DefaultValue("classpath:regulation/") String packs) {}
