package vn.somat.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Ngày làm việc: the day it is in the office. */
@Component
final class OfficeDay {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;

    OfficeDay(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return of(now());
    }

    /** As exact as the database keeps it, so that what is told at once is what is read later. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Instant startOfToday() {
        return today().atStartOfDay(ZONE).toInstant();
    }

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
