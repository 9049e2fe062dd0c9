package vn.somatverifier;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads in one pass an entry that is written as nearly all are: members in their order, no character escaped. Whatever is
 * anything else is left to {@link EntryLine}, which says what is wrong with it, if anything is: so this may be narrow, but
 * never takes what the other would not.
 */
final class PlainEntry {

    /** Thrown without a trace, for it says nothing but "read it slowly". */
    private static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPlain() {
            super(null, null, false, false);
        }
    }

    private static final NotPlain OTHERWISE = new NotPlain();
    private static final int HASH = 44;
    private static final int ID = 36;

    /** What each letter of Base64 stands for; -1 for what is none. */
    private static final byte[] SEXTETS = new byte[256];

    /** Bytes that a text goes on with: no quotation mark, no backslash, nothing below a space. */
    private static final boolean[] WITHIN = new boolean[256];

    static {
        Arrays.fill(SEXTETS, (byte) -1);
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < letters.length(); i++) {
            SEXTETS[letters.charAt(i)] = (byte) i;
        }
        for (int unit = 0; unit < 256; unit++) {
            WITHIN[unit] = unit >= ' ' && unit != '"' && unit != '\\';
        }
    }

    private final byte[] in;
    private int at;
    private boolean ascii;

    private PlainEntry(byte[] line) {
        this.in = line;
    }

    /** Null when it has to be read slowly. */
    static @Nullable EntryLine read(byte[] line) {
        try {
            return new PlainEntry(line).entry();
        } catch (NotPlain | DateTimeException | IndexOutOfBoundsException slowly) {
            return null;
        }
    }

    private EntryLine entry() {
        take("{\"act\":");
        var act = text();
        take(",\"actor\":");
        var actor = text();
        take(",\"at\":\"");
        var time = time();
        take("\",\"commitments\":{");
        commitments();
        take(",\"facts\":{");
        var facts = facts();
        take(",\"format\":1,\"id\":\"");
        var id = id();
        take("\",");
        if (comes("\"level\":")) {
            skipText();
            take(",");
        }
        boolean refused = comes("\"refused\":");
        if (refused) {
            skipText();
            take(",");
        }
        take("\"subjects\":[");
        var subjects = subjects();
        take("}");
        require(at == in.length);
        return new EntryLine(null, id, time, act, actor, subjects, facts, refused);
    }

    private void commitments() {
        for (int before = -1; peek() != '}'; ) {
            before = name(before);
            take(":\"");
            hash();
            take("\"");
        }
        at++;
    }

    private PlainFacts facts() {
        int begin = at;
        long marks = 0;
        for (int before = -1; peek() != '}'; ) {
            before = name(before);
            marks |= mark(before, at - 1);
            take(":");
            skipText();
        }
        return new PlainFacts(in, begin, at++, marks);
    }

    private long mark(int begin, int end) {
        boolean dotted = false;
        for (int i = begin; i < end; i++) {
            dotted |= in[i] == '.';
        }
        return begin == end ? -1 : PlainFacts.mark(dotted, in[begin], in[end - 1]);
    }

    /** The name of the next member, which comes behind the one before: by its letters, for only plain ones are read here. */
    private int name(int before) {
        if (before >= 0) {
            take(",");
        }
        int begin = at + 1;
        skipText();
        require(ascii && (before < 0 || follows(before, begin)));
        return begin;
    }

    private boolean follows(int before, int name) {
        int i = 0;
        while (in[before + i] == in[name + i] && in[name + i] != '"') {
            i++;
        }
        return in[name + i] != '"' && (in[before + i] == '"' || in[before + i] < in[name + i]);
    }

    private List<String> subjects() {
        var subjects = new ArrayList<String>(4);
        String before = "";
        while (peek() != ']') {
            if (!subjects.isEmpty()) {
                take(",");
            }
            var subject = text();
            require(subject.indexOf(':') > 0 && (subjects.isEmpty() || before.compareTo(subject) < 0));
            subjects.add(subject);
            before = subject;
        }
        at++;
        return subjects;
    }

    private void hash() {
        int end = at + HASH;
        require(end < in.length && in[end - 1] == '=');
        for (; at < end - 2; at++) {
            require(sextet(in[at]) >= 0);
        }
        // The last but one carries four bits; written otherwise it would be another spelling of the same bytes.
        int last = sextet(in[at]);
        require(last >= 0 && (last & 3) == 0);
        at = end;
    }

    private static int sextet(byte letter) {
        return SEXTETS[letter & 0xff];
    }

    private UUID id() {
        require(at + ID < in.length);
        long high = hex(at, 8) << 32 | hex(at + 9, 4) << 16 | hex(at + 14, 4);
        long low = hex(at + 19, 4) << 48 | hex(at + 24, 12);
        require(in[at + 8] == '-' && in[at + 13] == '-' && in[at + 18] == '-' && in[at + 23] == '-');
        at += ID;
        return new UUID(high, low);
    }

    private long hex(int from, int digits) {
        long value = 0;
        for (int i = from; i < from + digits; i++) {
            byte digit = in[i];
            require(digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f');
            value = value << 4 | (digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }
        return value;
    }

    /** UTC with no decimals, or three or six of them of which the last three are not all zero. */
    private Instant time() {
        require(at + 28 < in.length);
        var day = LocalDate.of(digits(4, '-'), digits(2, '-'), digits(2, 'T'));
        int hour = digits(2, ':');
        int minute = digits(2, ':');
        int second = digits(2, in[at + 2] == '.' ? '.' : 'Z');
        require(hour < 24 && minute < 60 && second < 60);
        int micros = 0;
        if (in[at - 1] == '.') {
            int millis = digits(3, in[at + 3] == 'Z' ? 'Z' : in[at + 3]);
            if (in[at - 1] == 'Z') {
                require(millis > 0);
                micros = millis * 1000;
            } else {
                at--;
                int rest = digits(3, 'Z');
                require(rest > 0);
                micros = millis * 1000 + rest;
            }
        }
        return Instant.ofEpochSecond(
                day.toEpochDay() * 86_400L + hour * 3_600L + minute * 60L + second, micros * 1_000L);
    }

    private int digits(int count, int then) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            int digit = in[at++] - '0';
            require(digit >= 0 && digit <= 9);
            value = value * 10 + digit;
        }
        require(in[at++] == then);
        return value;
    }

    private String text() {
        int begin = at + 1;
        skipText();
        return ascii
                ? new String(in, begin, at - 1 - begin, StandardCharsets.ISO_8859_1)
                : new String(in, begin, at - 1 - begin, StandardCharsets.UTF_8);
    }

    private void skipText() {
        take("\"");
        int begin = at;
        int or = 0;
        int end = begin;
        for (byte unit = in[end]; WITHIN[unit & 0xff]; unit = in[++end]) {
            or |= unit;
        }
        at = end;
        require(in[end] == '"');
        ascii = or >= 0;
        require(ascii || Utf8.isText(in, begin, at));
        at++;
    }

    private byte peek() {
        require(at < in.length);
        return in[at];
    }

    private boolean comes(String wanted) {
        if (at + wanted.length() > in.length) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (in[at + i] != wanted.charAt(i)) {
                return false;
            }
        }
        at += wanted.length();
        return true;
    }

    private void take(String wanted) {
        require(comes(wanted));
    }

    private static void require(boolean plain) {
        if (!plain) {
            throw OTHERWISE;
        }
    }
}
