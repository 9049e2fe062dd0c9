package vn.somat.classification.life;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of this part of the room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LifeSettings.class)
class LifeConfiguration {}
