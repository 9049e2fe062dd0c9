package vn.somat.printing;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it may stand in XML: NFC, markup escaped, what XML forbids replaced by a visible sign. */
final class XmlText {

    private static final Pattern SPREADSHEET_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {}

    static String of(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        StringBuilder xml = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(cp -> append(xml, cp));
        return xml.toString();
    }

    /** As {@link #of}, and "_x0041_" stays these seven characters instead of becoming an A in a spreadsheet. */
    static String ofCell(String raw) {
        return of(SPREADSHEET_ESCAPE.matcher(raw).replaceAll("_x005F_"));
    }

    private static void append(StringBuilder xml, int cp) {
        switch (cp) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            case '\n' -> xml.append('\n');
            case '\r' -> {}
            default -> {
                boolean forbidden = cp < ' ' || cp == 0xFFFE || cp == 0xFFFF || (cp >= 0xD800 && cp < 0xE000);
                xml.appendCodePoint(cp == '\t' ? ' ' : forbidden ? REPLACEMENT : cp);
            }
        }
    }
}
