package vn.somat.access;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads who may do what, once, before anything is answered. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class RightsConfiguration {

    @Bean
    Acts acts(AccessSettings settings) throws IOException {
        try (var in = settings.acts().getInputStream()) {
            return ActsFile.read(in);
        }
    }
}
