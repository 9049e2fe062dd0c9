package vn.somat.interchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The bytes of a CSV file as text: UTF-8 with or without a byte order mark, or UTF-16 with one. What is not valid
 * becomes U+FFFD, so that only the cell it stands in is refused and the clerk is told which. Always NFC.
 */
record CsvText(String text, char separator) {

    static final char UNREADABLE = '\ufffd';

    static CsvText of(byte[] file) {
        Charset charset = StandardCharsets.UTF_8;
        int start = 0;
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            start = 3;
        } else if (startsWith(file, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            start = 2;
        } else if (startsWith(file, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            start = 2;
        }
        var text = Normalizer.normalize(
                decode(ByteBuffer.wrap(file, start, file.length - start), charset), Normalizer.Form.NFC);
        return new CsvText(text, separator(text));
    }

    private static CharBuffer decode(ByteBuffer bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(bytes);
        } catch (CharacterCodingException replaced) {
            throw new AssertionError("malformed input is replaced", replaced);
        }
    }

    /** The separator that the heading uses most: comma, semicolon (Excel in Vietnam) or tab. */
    private static char separator(String text) {
        var heading = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static boolean startsWith(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
