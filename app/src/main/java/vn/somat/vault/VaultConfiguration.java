package vn.somat.vault;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {
    /** Tests bring a cheaper one ({@code @Primary}); from the settings nothing below the floor is accepted. */
    @Bean
    PassphraseCost passphraseCost(VaultSettings settings) {
        return new PassphraseCost(settings.argonMemoryMib() * 1024, settings.argonPasses(), 1).requireProduction();
    }
}
