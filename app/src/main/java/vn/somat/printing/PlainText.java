package vn.somat.printing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells words from programs: valid UTF-8 without control signs, and not a web page or script in disguise. */
final class PlainText {

    private static final Pattern DISGUISED = Pattern.compile("\\A[\\s\\uFEFF]*(#!|<!|<\\?|<[a-z][a-z0-9:]*[\\s/>])");

    private PlainText() {}

    static boolean looksLike(byte[] head, boolean whole) {
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head), text, whole);
        if (head.length == 0 || result.isError()) {
            return false;
        }
        String read = text.flip().toString();
        return read.chars().noneMatch(PlainText::control)
                && !DISGUISED.matcher(read.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean control(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }
}
