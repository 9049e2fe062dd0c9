package vn.somat.custody.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Ngày, giờ trên giấy tờ (NĐ 30/2020, Phụ lục I). */
public final class OnPaper {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(ZONE);
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZONE);

    private OnPaper() {}

    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** To the second, with the time zone (ISO 8601), as an electronic copy bears it. */
    public static String iso(Instant at) {
        return ISO.format(at);
    }

    public static String day(Instant at) {
        return day(LocalDate.ofInstant(at, ZONE));
    }

    public static String day(LocalDate day) {
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month(day), day.getYear());
    }

    /** Day, month and year for the line above the signatures. */
    public static Object[] parts(LocalDate day) {
        return new Object[] {
            "%02d".formatted(day.getDayOfMonth()), month(day), Integer.toString(day.getYear()),
        };
    }

    private static String month(LocalDate day) {
        return day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
    }
}
