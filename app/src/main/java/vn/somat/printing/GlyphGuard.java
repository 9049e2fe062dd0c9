package vn.somat.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;

/**
 * Lets through only what the bundled fonts can draw. A PDF library prints a box or nothing for the rest, and nobody
 * notices; here such a character stands as its number and is reported. Texts leave in NFC: the fonts have ữ as one glyph,
 * not as a heap of marks.
 */
final class GlyphGuard {

    private static final BitSet DRAWABLE = drawable();

    private final SortedSet<Integer> missing = new TreeSet<>();

    /** The text as it can be drawn: line feeds kept, other controls a space. */
    String shown(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        if (text.codePoints().allMatch(DRAWABLE::get)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(cp -> append(shown, cp));
        return shown.toString();
    }

    SortedSet<Integer> missing() {
        return missing;
    }

    private void append(StringBuilder shown, int cp) {
        if (DRAWABLE.get(cp) || cp == '\n') {
            shown.appendCodePoint(cp);
        } else if (Character.isISOControl(cp) || Character.isSpaceChar(cp)) {
            shown.append(cp == '\r' ? "" : " ");
        } else {
            missing.add(cp);
            shown.append("‹U+").append(String.format("%04X", cp)).append('›');
        }
    }

    /** What every cut of the fonts has. Invisible signs (writing direction, soft hyphens) count as not drawable. */
    private static BitSet drawable() {
        BitSet all = new BitSet();
        try (var regular = Cut.SERIF.parse();
                var bold = Cut.SERIF_BOLD.parse();
                var italic = Cut.SERIF_ITALIC.parse()) {
            CmapLookup[] maps = {
                regular.getUnicodeCmapLookup(), bold.getUnicodeCmapLookup(), italic.getUnicodeCmapLookup()
            };
            for (int cp = ' '; cp < 0x20000; cp++) {
                boolean visible = !Character.isISOControl(cp) && Character.getType(cp) != Character.FORMAT;
                if (visible && has(maps, cp)) {
                    all.set(cp);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static boolean has(CmapLookup[] maps, int cp) {
        for (CmapLookup map : maps) {
            if (map.getGlyphId(cp) == 0) {
                return false;
            }
        }
        return true;
    }
}
