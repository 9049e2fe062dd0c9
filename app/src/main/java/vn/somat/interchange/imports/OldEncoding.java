package vn.somat.interchange.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bảng mã: what the letters of a cell were written in. Old fonts showed Vietnamese in the places of western letters, so that a
 * cell holds those letters, whether it comes from a workbook or from a file in a Windows code page.
 */
public enum OldEncoding {
    UNICODE {
        @Override
        String read(String text) {
            // The Icelandic letter looks the same and was in reach of more keyboards.
            return text.replace('\u00d0', 'Đ').replace('\u00f0', 'đ');
        }
    },
    /** TCVN 5712 (ABC), fonts .VnTime. */
    TCVN3 {
        @Override
        String read(String text) {
            var plain = new StringBuilder();
            text.chars().forEach(c -> plain.append(OldLetters.tcvn3((char) c)));
            return capitals(plain.toString());
        }
    },
    /** Fonts VNI-Times: the mark stands behind its vowel. */
    VNI {
        @Override
        String read(String text) {
            return OldLetters.vni(text);
        }
    },
    /** Marks stand behind their vowel, as combining letters. */
    WINDOWS_1258 {
        @Override
        String read(String text) {
            var plain = new StringBuilder();
            text.chars().forEach(c -> plain.append(OldLetters.windows1258((char) c)));
            return plain.toString();
        }
    },
    /** UTF-8 that somebody opened as a Windows code page. */
    MISREAD_UTF8 {
        @Override
        @Nullable
        String read(String text) {
            try {
                ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
                return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            } catch (CharacterCodingException not) {
                return null;
            }
        }
    };

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What {@code text} says if it is in this encoding; null where it cannot be. */
    abstract @Nullable String read(String text);

    /** The same, composed (NFC). */
    @Nullable
    String decode(String text) {
        var read = read(text);
        return read == null ? null : Normalizer.normalize(read, Normalizer.Form.NFC);
    }

    /** The key of the sentence that names it, below {@code interchange.font.}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** TCVN3 has no capital letters with tones; a word in capitals is meant to be one. */
    private static String capitals(String text) {
        var out = new StringBuilder();
        for (var word : text.splitWithDelimiters("[\\s\\-/,.;:()]+", 0)) {
            boolean large = word.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
            boolean small = word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
            boolean several = word.length() > 1 && (large || word.indexOf('Đ') >= 0);
            out.append(several && !small && capitalsOnly(word) ? word.toUpperCase(Locale.ROOT) : word);
        }
        return out.toString();
    }

    /** {@code Đã} is no word in capitals: one large letter at the beginning says nothing. */
    private static boolean capitalsOnly(String word) {
        return word.chars().filter(c -> Character.isUpperCase(c)).count() > 1;
    }
}
