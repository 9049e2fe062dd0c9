package vn.somat.interchange;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises Vietnamese text that is not Unicode: TCVN3 (fonts .VnTime), VNI, and UTF-8 read as Latin-1. Such text looks
 * right only under its old font; taken in as it is, it could never be found again.
 *
 * <p>A word counts as suspicious when it holds a character no Vietnamese word has. One such word may be a foreign name;
 * two, or one in a text of a few words, are an old font.
 */
enum LegacyText {
    TCVN3(
            "(?=.*\\p{L})[\\p{L}\u00a1-\u00be]*[\u00a1-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c6\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00dc"
                    + "\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe][\\p{L}\u00a1-\u00be]*"),
    /** Marks stand behind their vowel; the pairs that real words have (o\u00e1, u\u00ea, y\u00ea \u2026) are left out. */
    VNI(
            "\\p{L}*(?:[aeAE][\u00c0-\u00ff]|[oO][\u00e2\u00ea\u00e4\u00e5\u00f9\u00f8\u00fb\u00ef\u00eb\u00fa\u00fc\u00c2\u00ca\u00c4\u00c5\u00d9\u00d8\u00db\u00cf\u00cb]"
                    + "|[uU][\u00f9\u00f8\u00fb\u00ef\u00eb\u00e4\u00e5\u00e6\u00e7\u00f6\u00d9\u00d8\u00db\u00cf\u00cb]|[yY][\u00f9\u00f8\u00fb\u00ef]|[\u00f6\u00d6][\u00f9\u00f8\u00fb\u00f5\u00efn]|[\u00f1\u00d1])\\p{L}*"),
    MISREAD_UTF8(
            "\\S*(?:\u00e1[\u00ba\u00bb]|\u00c4[\u0090-\u0091\u2018]|\u00c6[\u00a0\u00b0]|\u00c3[\u0080-\u00bf\u0192])\\S*");

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Pattern word;

    LegacyText(String word) {
        this.word = Pattern.compile(word);
    }

    /** Which old encoding {@code text} seems to be in; null when it is plain Unicode. */
    static @Nullable LegacyText in(String text) {
        if (MISREAD_UTF8.suspicious(text) > 0) {
            return MISREAD_UTF8;
        }
        long words = WORD.matcher(text).results().count();
        long vni = VNI.suspicious(text);
        long tcvn3 = TCVN3.suspicious(text);
        long most = Math.max(vni, tcvn3);
        boolean enough = most >= 2 || (most == 1 && words <= 4);
        return enough ? (vni >= tcvn3 ? VNI : TCVN3) : null;
    }

    /** The key of the sentence that names it, below {@code interchange.}. */
    String code() {
        return "interchange.legacy." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private long suspicious(String text) {
        return WORD.matcher(text)
                .results()
                .map(match -> match.group().replaceAll("^[\"'(\\[\u00ab]+|[\"')\\],.;:!?\u00bb]+$", ""))
                .filter(candidate -> word.matcher(candidate).matches())
                .count();
    }
}
