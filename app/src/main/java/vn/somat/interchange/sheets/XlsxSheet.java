package vn.somat.interchange.sheets;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One sheet of an XLSX file as it streams by. For one thread. */
final class XlsxSheet {

    private static final int MOST_CELLS = 500;

    private final List<String> strings;
    private final XlsxStyles styles;

    XlsxSheet(List<String> strings, XlsxStyles styles) {
        this.strings = strings;
        this.styles = styles;
    }

    void read(InputStream in, SheetFile.Lines lines) throws XMLStreamException {
        var xml = SafeXml.read(in);
        long number = 0;
        for (var name = SafeXml.nextStart(xml); name != null; name = SafeXml.nextStart(xml)) {
            if (name.equals("row")) {
                var own = SafeXml.attribute(xml, "r");
                number = own.isEmpty() ? number + 1 : Math.max(number + 1, index(own));
                var cells = cells(xml);
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    lines.line(number, cells);
                }
            }
        }
    }

    private List<SheetCell> cells(XMLStreamReader xml) throws XMLStreamException {
        var cells = new ArrayList<SheetCell>();
        int next = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(SafeXml.attribute(xml, "r"), next);
                next = column + 1;
                var cell = cell(xml);
                if (column < MOST_CELLS && !cell.isEmpty()) {
                    while (cells.size() < column) {
                        cells.add(SheetCell.EMPTY);
                    }
                    if (cells.size() == column) {
                        cells.add(cell);
                    } else {
                        cells.set(column, cell);
                    }
                }
            }
        }
        return cells;
    }

    private SheetCell cell(XMLStreamReader xml) throws XMLStreamException {
        var type = SafeXml.attribute(xml, "t");
        var style = SafeXml.attribute(xml, "s");
        var value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = XlsxStrings.text(xml, "is");
                    default -> {
                        // a formula; what it came to stands behind it
                    }
                }
            }
        }
        return switch (type) {
            case "s" -> shared(index(value.strip()));
            case "", "n" -> value.isBlank() ? SheetCell.EMPTY : styles.number(value, index(style));
            default -> SheetCell.of(value);
        };
    }

    private SheetCell shared(int index) {
        return index < strings.size() ? SheetCell.of(strings.get(index)) : SheetCell.EMPTY;
    }

    /** What is no index stands for the first. */
    private static int index(String text) {
        return text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9') && !text.isEmpty()
                ? Integer.parseInt(text)
                : 0;
    }

    /** {@code AB12} is column 27; a cell that does not say stands behind the one before. */
    private static int column(String place, int next) {
        int column = 0;
        int i = 0;
        while (i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z' && i < 4) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
            i++;
        }
        return i == 0 ? next : column - 1;
    }
}
