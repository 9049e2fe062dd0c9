package vn.somat.organisation;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal;

/** What somebody typed into a form of this room, cleaned to NFC with single blanks, or refused by field. */
final class Typed {

    static final int NAME = 300;
    static final int PERSON = 200;
    static final int BASIS = 500;

    private static final int EARLIEST = 1945;
    private static final int LATEST = 2200;

    private Typed() {}

    /** One line that must say something. */
    static String needed(String field, String typed, int most) {
        var text = line(field, typed, most);
        if (text.isEmpty()) {
            throw Refusal.invalid(field, "organisation.typed.needed");
        }
        return text;
    }

    /** One line, perhaps empty. */
    static String line(String field, String typed, int most) {
        if (typed.codePoints().anyMatch(Typed::isUnseen)) {
            throw Refusal.invalid(field, "organisation.typed.control");
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Zs}]+", " ")
                .strip();
        if (text.length() > most) {
            throw Refusal.invalid(field, "organisation.typed.too-long", most);
        }
        return text;
    }

    /** What no keyboard types into a line: control characters, direction marks, halves of letters. */
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** A code or symbol: letters and digits, joined by hyphens or dots; nothing that a number is cut at. */
    static String code(String field, String typed) {
        var text = needed(field, typed, 30);
        if (!text.matches("[\\p{L}\\d]+([-.&][\\p{L}\\d]+)*")) {
            throw Refusal.invalid(field, "organisation.typed.code");
        }
        return text;
    }

    static LocalDate day(String field, LocalDate day) {
        if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
            throw Refusal.invalid(field, "organisation.typed.day");
        }
        return day;
    }

    /** A last day, which may be open but not before the first. */
    static @Nullable LocalDate lastDay(String field, @Nullable LocalDate last, LocalDate first) {
        if (last != null && day(field, last).isBefore(first)) {
            throw Refusal.invalid(field, "organisation.typed.ends-before");
        }
        return last;
    }
}
