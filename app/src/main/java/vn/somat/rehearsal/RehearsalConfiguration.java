package vn.somat.rehearsal;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Only {@code somat.rehearsal=true} opens this room; in a real office nothing of it exists. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("somat.rehearsal")
class RehearsalConfiguration {

    @Bean
    @Primary
    RehearsalClock rehearsalClock() {
        return new RehearsalClock(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    }
}
