package vn.somat.regulation;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the law before anything is answered; a pack with a fault stops the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegulationSettings.class)
class RegulationConfiguration {

    @Bean
    Packs packs(RegulationSettings settings) throws IOException {
        return Packs.load(settings.packs());
    }
}
