package vn.somat.interchange.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Âm tiết: whether a word could be Vietnamese. Told by how syllables are built, so that no list of words is needed. */
final class Syllables {

    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
            + "(?:a[iouy]?|ă|â[uy]?|e[o]?|ê[u]?|i[a]?|iê[u]?|iu|o[aeio]?|oa[ioy]|oă|oeo|ô[i]?|ơ[i]?"
            + "|u[aâêiôơy]?|uây|uêu|uôi|uy[aêu]|ư[aơiu]?|ươ[iu]|y[ê]?|yêu)"
            + "(?:ch|ng|nh|[cmnpt])?");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern SIGNS = Pattern.compile("[\\x00-\\x7f“”‘’«»–—…•°§€½²³№\\p{L}\\p{M}]*");

    private Syllables() {}

    /** How many of the words with letters beyond A–Z can be none. */
    static int impossible(String text) {
        int wrong = SIGNS.matcher(text).matches() ? 0 : 1;
        for (var word : SPLIT.split(text)) {
            if (beyond(word) && !possible(word)) {
                wrong++;
            }
        }
        return wrong;
    }

    /** Whether there is anything that is not plain A–Z. */
    static boolean beyond(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return true;
            }
        }
        return false;
    }

    static boolean possible(String word) {
        var apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var bare = TONES.matcher(apart).replaceAll("");
        return apart.length() - bare.length() <= 1
                && SYLLABLE.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC))
                        .matches()
                && sameCase(word);
    }

    /** {@code TỈnh} is no word, {@code tỈnh} neither. */
    private static boolean sameCase(String word) {
        var rest = word.substring(1);
        return rest.equals(rest.toLowerCase(Locale.ROOT)) || word.equals(word.toUpperCase(Locale.ROOT));
    }
}
