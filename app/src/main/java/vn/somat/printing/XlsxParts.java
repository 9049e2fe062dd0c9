package vn.somat.printing;

import java.time.Instant;

/** The fixed parts of our workbook: types, links, looks, names. */
final class XlsxParts {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static final String CONTENT_TYPES = "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
            + type("/xl/workbook.xml", SHEET_TYPE + "sheet.main+xml")
            + type("/xl/styles.xml", SHEET_TYPE + "styles+xml")
            + type("/xl/worksheets/sheet1.xml", SHEET_TYPE + "worksheet+xml")
            + type("/xl/worksheets/sheet2.xml", SHEET_TYPE + "worksheet+xml")
            + type("/xl/worksheets/sheet3.xml", SHEET_TYPE + "worksheet+xml") + "</Types>";

    static final String ROOT_LINKS = "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
            + link(1, OFFICE + "/officeDocument", "xl/workbook.xml")
            + link(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml") + "</Relationships>";

    static final String BOOK_LINKS = "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
            + link(1, OFFICE + "/worksheet", "worksheets/sheet1.xml")
            + link(2, OFFICE + "/worksheet", "worksheets/sheet2.xml")
            + link(3, OFFICE + "/worksheet", "worksheets/sheet3.xml")
            + link(4, OFFICE + "/styles", "styles.xml") + "</Relationships>";

    /** Cell formats in the order of {@link SheetXml.Look}; 49 is the text format, quotePrefix keeps a typed = a text. */
    static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"4\">" + font("", 12)
            + font("<b/>", 12) + font("<i/>", 12) + font("<b/>", 20) + "</fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
            + "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/>"
            + "<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"10\">"
            + "<xf xfId=\"0\"/>" + look(0, 1, "left", "top") + look(0, 1, "center", "top")
            + look(1, 1, "center", "center") + look(2, 1, "center", "center") + look(0, 0, "center", "center")
            + look(1, 0, "center", "center") + look(3, 0, "center", "center") + look(2, 0, "center", "center")
            + "<xf numFmtId=\"1\" fontId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" "
            + "applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"right\" vertical=\"top\"/></xf>"
            + "</cellXfs></styleSheet>";

    private XlsxParts() {}

    static String core(String title, Instant madeAt) {
        return "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\" "
                + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + XmlText.of(title)
                + "</dc:title><dc:language>" + PdfA.LANGUAGE + "</dc:language><dcterms:created "
                + "xsi:type=\"dcterms:W3CDTF\">" + madeAt + "</dcterms:created></cp:coreProperties>";
    }

    static String workbook(BookWorkbook.Tabs tabs) {
        String rows = tab(tabs.rows());
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><bookViews><workbookView activeTab=\"1\"/>"
                + "</bookViews><sheets>" + sheet(1, tab(tabs.cover())) + sheet(2, rows)
                + sheet(3, tab(tabs.closing())) + "</sheets><definedNames><definedName "
                + "name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'" + rows.replace("'", "''")
                + "'!$1:$2</definedName></definedNames></workbook>";
    }

    /** At most 31 characters, none that a tab may not hold. */
    private static String tab(String name) {
        String kept = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return XmlText.of(kept.substring(0, Math.min(31, kept.length())));
    }

    private static String sheet(int number, String name) {
        return "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, number, number);
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String link(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String font(String face, int size) {
        return "<font>" + face + "<sz val=\"" + size + "\"/><name val=\"Times New Roman\"/></font>";
    }

    private static String look(int font, int border, String across, String down) {
        return ("<xf numFmtId=\"49\" fontId=\"%d\" borderId=\"%d\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\" "
                        + "applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
                        + "<alignment horizontal=\"%s\" vertical=\"%s\" wrapText=\"1\"/></xf>")
                .formatted(font, border, across, down);
    }
}
