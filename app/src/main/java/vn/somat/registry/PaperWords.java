package vn.somat.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The house's own words on paper in the reader's language; words of a form are its regulation pack's and stay Vietnamese. */
record PaperWords(MessageSource texts, Locale locale) {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(ZONE);

    /** Arguments are set as they are, numbers too: no dots between thousands in a serial. */
    String say(String key, Object... args) {
        var plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            plain[i] = args[i].toString();
        }
        return texts.getMessage("registry.print." + key, plain, locale);
    }

    /** 05/02/2026 but 5/3 as 05/3: only days below ten and the months one and two carry a zero (NĐ 30/2020, Phụ lục I). */
    static String day(LocalDate day) {
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month(day), day.getYear());
    }

    String longDay(LocalDate day) {
        return say("day", "%02d".formatted(day.getDayOfMonth()), month(day), day.getYear());
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String month(LocalDate day) {
        return day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
    }
}
