package vn.somat.interchange.sheets;

import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.somat.ledger.Refusal;

/** The strings that the sheets of an XLSX file share. */
final class XlsxStrings {

    private static final long MOST_LETTERS = 60_000_000;

    private XlsxStrings() {}

    static void read(InputStream in, List<String> into) throws XMLStreamException {
        var xml = SafeXml.read(in);
        long letters = 0;
        for (var name = SafeXml.nextStart(xml); name != null; name = SafeXml.nextStart(xml)) {
            if (name.equals("si")) {
                var text = text(xml, "si");
                letters += text.length() + 8;
                if (letters > MOST_LETTERS) {
                    throw Refusal.invalid("file", "interchange.sheet.swollen");
                }
                into.add(text);
            }
        }
    }

    /** All text up to the end of the element {@code around}, without what tells how it is read aloud. */
    static String text(XMLStreamReader xml, String around) throws XMLStreamException {
        var text = new StringBuilder();
        int silent = 0;
        boolean letters = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    silent += xml.getLocalName().equals("rPh") ? 1 : 0;
                    letters = xml.getLocalName().equals("t");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (letters && silent == 0) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals(around)) {
                        return text.toString();
                    }
                    silent -= xml.getLocalName().equals("rPh") ? 1 : 0;
                    letters = false;
                }
                default -> {
                    // comments
                }
            }
        }
        return text.toString();
    }
}
