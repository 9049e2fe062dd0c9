package vn.somat.interchange.sheets;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The table of contents of an XLSX file. */
final class XlsxBook {

    /** @param link by which its part is found */
    record Sheet(String name, String link) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;

    void read(InputStream in) throws XMLStreamException {
        var xml = SafeXml.read(in);
        for (var name = SafeXml.nextStart(xml); name != null; name = SafeXml.nextStart(xml)) {
            switch (name) {
                case "workbookPr" ->
                    since1904 = SafeXml.attribute(xml, "date1904").matches("1|true");
                case "sheet" -> {
                    var link = xml.getAttributeValue(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
                    sheets.add(new Sheet(
                            SheetCell.of(SafeXml.attribute(xml, "name")).text(),
                            link == null ? SafeXml.attribute(xml, "id") : link));
                }
                default -> {
                    // not needed
                }
            }
        }
    }

    /** Links by their id, and the one of a kind also by its kind. */
    static void links(InputStream in, Map<String, String> links) throws XMLStreamException {
        var xml = SafeXml.read(in);
        for (var name = SafeXml.nextStart(xml); name != null; name = SafeXml.nextStart(xml)) {
            if (name.equals("Relationship")
                    && !SafeXml.attribute(xml, "TargetMode").equals("External")) {
                var target = SafeXml.attribute(xml, "Target");
                var path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                var type = SafeXml.attribute(xml, "Type");
                links.put(SafeXml.attribute(xml, "Id"), path);
                links.put(type.substring(type.lastIndexOf('/') + 1), path);
            }
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean since1904() {
        return since1904;
    }
}
