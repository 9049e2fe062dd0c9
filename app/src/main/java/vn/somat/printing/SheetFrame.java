package vn.somat.printing;

import java.util.List;

/** What stands before and after the cells of a sheet: frozen headings, column widths, paper, foot. */
final class SheetFrame {

    private static final String OPEN = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";
    private static final String PAPER = "<pageMargins left=\"0.79\" right=\"0.39\" top=\"0.47\" bottom=\"0.6\" "
            + "header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" "
            + "fitToHeight=\"0\"/>";
    /** Characters across an A4 page lying, at 12 pt. */
    private static final double ACROSS = 140;

    private SheetFrame() {}

    static String page() {
        return OPEN + "<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews>"
                + "<cols><col min=\"1\" max=\"1\" width=\"" + ACROSS + "\" customWidth=\"1\"/></cols><sheetData>";
    }

    static String pageEnd() {
        return "</sheetData>" + PAPER + "</worksheet>";
    }

    static String table(List<BookColumn> columns) {
        return widths(columns.stream().map(BookColumn::width).toList(), 2);
    }

    /** @param frozen rows that stay in sight */
    static String widths(List<Integer> columns, int frozen) {
        StringBuilder xml = new StringBuilder(OPEN)
                .append("<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"")
                .append(frozen)
                .append("\" topLeftCell=\"A")
                .append(frozen + 1)
                .append("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        double shares = columns.stream().mapToInt(width -> width).sum();
        for (int i = 0; i < columns.size(); i++) {
            double width = Math.round(ACROSS * columns.get(i) / shares * 100) / 100.0;
            xml.append("<col min=\"%d\" max=\"%d\" width=\"%s\" customWidth=\"1\"/>".formatted(i + 1, i + 1, width));
        }
        return xml.append("</cols><sheetData>").toString();
    }

    /** The foot repeats the title and "x / y"; numbers kept as text are meant, so no warning marks on them. */
    static String tableEnd(Book book, int rows) {
        String last = SheetXml.name(book.columns().size() - 1) + rows;
        String foot = "&L" + mask(book.witness().caption().split("\n")[0]) + "&C" + mask(book.runningTitle()) + "&R"
                + mask(book.pageLabel()) + " &P / &N";
        return "</sheetData>" + PAPER + "<headerFooter><oddFooter>" + XmlText.of(foot) + "</oddFooter></headerFooter>"
                + "<ignoredErrors><ignoredError sqref=\"A1:" + last + "\" numberStoredAsText=\"1\"/></ignoredErrors>"
                + "</worksheet>";
    }

    /** An ampersand is a command in a foot; a foot holds 255 characters in all. */
    private static String mask(String text) {
        return text.substring(0, Math.min(75, text.length())).replace("&", "&&");
    }
}
