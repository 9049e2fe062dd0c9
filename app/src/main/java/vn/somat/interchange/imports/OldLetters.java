package vn.somat.interchange.imports;

import java.util.HashMap;
import java.util.Map;

/** The letters of the old encodings. */
final class OldLetters {

    private static final Map<Character, Character> TCVN3 = new HashMap<>();

    /** Tones and shapes that VNI writes behind a vowel, small and large, as combining marks. */
    private static final Map<Character, String> VNI_MARKS = new HashMap<>();

    private static final Map<Character, Character> VNI_LETTERS = new HashMap<>();
    private static final Map<Character, Character> WINDOWS_1258 = new HashMap<>();

    static {
        places(0xA1, "ĂÂÊÔƠƯĐăâêôơưđ");
        places(0xB5, "àảãáạ");
        places(0xBB, "ằẳẵắ");
        places(0xC6, "ặầẩẫấậè");
        places(0xCE, "ẻẽéẹềểễếệìỉ");
        places(0xDC, "ĩíịò");
        places(0xE1, "ỏõóọồổỗốộờởỡớợù");
        places(0xF1, "ủũúụừửữứựỳỷỹýỵ");
        marks("ùøûõï", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323");
        marks("âáàåãä", "\u0302", "\u0302\u0301", "\u0302\u0300", "\u0302\u0309", "\u0302\u0303", "\u0302\u0323");
        marks("êéèúüë", "\u0306", "\u0306\u0301", "\u0306\u0300", "\u0306\u0309", "\u0306\u0303", "\u0306\u0323");
        letters(VNI_LETTERS, "ôöñæóòîÔÖÑÆÓÒÎ", "ơưđỉĩịỵƠƯĐỈĨỊỴ");
        letters(
                WINDOWS_1258,
                "\u00cc\u00d2\u00de\u00ec\u00f2\u00c3\u00e3\u00d0\u00f0\u00d5\u00f5\u00dd\u00fd\u00fe",
                "\u0300\u0309\u0303\u0301\u0323ĂăĐđƠơƯư₫");
    }

    private OldLetters() {}

    static char tcvn3(char c) {
        return TCVN3.getOrDefault(c, c);
    }

    static char windows1258(char c) {
        return WINDOWS_1258.getOrDefault(c, c);
    }

    static String vni(String text) {
        var plain = new StringBuilder();
        char vowel = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            var mark = VNI_MARKS.get(c);
            if (mark != null && bears(vowel, mark)) {
                plain.append(mark);
                vowel = 0;
            } else {
                plain.append(VNI_LETTERS.getOrDefault(c, c));
                vowel = c;
            }
        }
        return plain.toString();
    }

    /** Whether this letter takes this mark: shapes only on letters that have them. */
    private static boolean bears(char vowel, String mark) {
        return switch (Character.toLowerCase(vowel)) {
            case 'a' -> true;
            case 'e', 'o' -> mark.charAt(0) != '\u0306';
            case 'u', 'y', 'ô', 'ö' -> mark.length() == 1 && mark.charAt(0) != '\u0302' && mark.charAt(0) != '\u0306';
            default -> false;
        };
    }

    private static void marks(String letters, String... marks) {
        for (int i = 0; i < marks.length; i++) {
            VNI_MARKS.put(letters.charAt(i), marks[i]);
            VNI_MARKS.put(Character.toUpperCase(letters.charAt(i)), marks[i]);
        }
    }

    private static void letters(Map<Character, Character> into, String from, String to) {
        for (int i = 0; i < from.length(); i++) {
            into.put(from.charAt(i), to.charAt(i));
        }
    }

    /** TCVN 5712:1993, VN3: letters that follow each other from a place on. */
    private static void places(int first, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            TCVN3.put((char) (first + i), letters.charAt(i));
        }
    }
}
