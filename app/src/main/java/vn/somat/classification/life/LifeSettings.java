package vn.somat.classification.life;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param expireEvery how often terms are let run out; 0 for never by itself */
@ConfigurationProperties("somat.classification")
record LifeSettings(@DefaultValue("10m") Duration expireEvery) {}
