package vn.somat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the house takes from outside: the time and chance. Everything else is its own. Tests replace only these. */
@Configuration(proxyBeanMethods = false)
class OutsideWorld {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }
}
