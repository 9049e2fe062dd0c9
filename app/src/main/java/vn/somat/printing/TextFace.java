package vn.somat.printing;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One cut of a typeface inside one PDF, embedded as the subset that was used. Measures text; not thread-safe. */
final class TextFace {

    private final PDFont font;
    private final TrueTypeFont file;
    private final CmapLookup glyphs;
    private final float[] widths = new float[0x2000];

    TextFace(PDDocument pdf, Cut cut) throws IOException {
        this.file = cut.parse();
        this.glyphs = file.getUnicodeCmapLookup();
        this.font = PDType0Font.load(pdf, file, true);
    }

    PDFont font() {
        return font;
    }

    /** Width in points; the text must have passed the {@link GlyphGuard}. */
    float width(String shown, float size) throws IOException {
        float sum = 0;
        for (int i = 0; i < shown.length(); ) {
            int cp = shown.codePointAt(i);
            sum += advance(cp);
            i += Character.charCount(cp);
        }
        return sum * size;
    }

    private float advance(int cp) throws IOException {
        if (cp >= widths.length) {
            return measured(cp);
        }
        if (widths[cp] == 0) {
            widths[cp] = measured(cp);
        }
        return widths[cp];
    }

    private float measured(int cp) throws IOException {
        return (float) file.getAdvanceWidth(glyphs.getGlyphId(cp)) / file.getUnitsPerEm();
    }
}
