package vn.somat.custody.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Hôm nay: the day it is in the office. */
final class Today {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Today() {}

    static LocalDate of(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), OFFICE);
    }
}
