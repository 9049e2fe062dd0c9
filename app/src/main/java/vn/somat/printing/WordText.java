package vn.somat.printing;

import java.util.List;
import java.util.Locale;

/** The text of a form in WordprocessingML. Lengths are twentieths of a point; sizes half points. */
final class WordText {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final int WIDTH = twips(210 - 30 - 18);
    private static final String BORDERS = borders("single");

    /** On the page of the paragraph, or row, that follows. */
    static final String KEEP = "<w:keepNext/>";

    /** Of an office program, to either side of a cell. */
    private static final int CELL_MARGIN = 108;

    private final StringBuilder xml = new StringBuilder(1 << 14);

    WordText() {}

    static String of(OfficialForm form) {
        WordText text = new WordText();
        text.head(form);
        text.paragraph(form.title().toUpperCase(Locale.ROOT), "center", 28, true, false, 240, 240);
        form.entries().forEach(text::entry);
        if (!form.columns().isEmpty()) {
            text.rows(form);
        }
        text.paragraph("", "left", 26, false, false, 120, 0);
        text.signatures(form);
        return text.document();
    }

    /** All of it, on A4; the number of a page stands above it, but for the first. */
    String document() {
        return "<w:document xmlns:w=\"" + MAIN + "\" xmlns:r=\"" + WordPackage.OFFICE + "\"><w:body>" + xml
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"" + WordPackage.PAGE_NUMBER
                + "\"/><w:pgSz w:w=\"" + twips(210)
                + "\" w:h=\"" + twips(297) + "\"/><w:pgMar w:top=\"" + twips(20) + "\" w:right=\"" + twips(18)
                + "\" w:bottom=\"" + twips(20) + "\" w:left=\"" + twips(30)
                + "\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>";
    }

    private void head(OfficialForm form) {
        table(borders("none"), List.of(45, 55), () -> {
            row(false, () -> {
                cell(45, () -> {
                    paragraph(form.superior().toUpperCase(Locale.ROOT), "center", 25, false, false, 0, 0);
                    paragraph(form.body().toUpperCase(Locale.ROOT), "center", 25, true, false, 0, 0);
                    line(45);
                });
                cell(55, () -> {
                    form.head().forEach(line -> paragraph(line, "center", 25, true, false, 0, 0));
                    line(55);
                    paragraph(form.place(), "center", 25, false, true, 120, 0);
                });
            });
        });
    }

    private void entry(FormEntry entry) {
        if (entry.rows() == 0) {
            paragraph(entry.label(), "left", 26, true, false, 160, 40);
            return;
        }
        String label = entry.label() + ":";
        if (!entry.value().isEmpty()) {
            paragraph(label + " " + entry.value(), "both", 26, false, false, 60, 60);
            return;
        }
        dotted(label + " ");
        for (int i = 1; i < entry.rows(); i++) {
            dotted("");
        }
    }

    private void rows(OfficialForm form) {
        var widths = form.columns().stream().map(SheetColumn::width).toList();
        int sum = widths.stream().mapToInt(width -> width).sum();
        table(BORDERS, widths, () -> {
            row(
                    true,
                    () -> form.columns()
                            .forEach(column -> cell(
                                    100.0 * column.width() / sum,
                                    () -> paragraph(column.label(), "center", 22, true, false, 20, 20))));
            for (int i = 0; i < form.blank(); i++) {
                row(
                        false,
                        () -> form.columns()
                                .forEach(column -> cell(
                                        100.0 * column.width() / sum,
                                        () -> paragraph("", "center", 22, false, false, 40, 40))));
            }
        });
    }

    private void signatures(OfficialForm form) {
        int share = 100 / form.signatures().size();
        table(
                borders("none"),
                form.signatures().stream().map(who -> share).toList(),
                () -> row(false, () -> {
                    for (String who : form.signatures()) {
                        cell(share, () -> {
                            paragraph(who, "center", 25, true, false, 0, 0);
                            paragraph(form.hint(), "center", 22, false, true, 0, 1300);
                        });
                    }
                }));
    }

    void table(String borders, List<Integer> widths, Runnable rows) {
        int sum = widths.stream().mapToInt(width -> width).sum();
        xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>")
                .append(borders)
                .append("<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        widths.forEach(width ->
                xml.append("<w:gridCol w:w=\"").append(WIDTH * width / sum).append("\"/>"));
        xml.append("</w:tblGrid>");
        rows.run();
        xml.append("</w:tbl>");
    }

    void row(boolean heading, Runnable cells) {
        xml.append("<w:tr><w:trPr><w:cantSplit/>")
                .append(heading ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        cells.run();
        xml.append("</w:tr>");
    }

    void cell(double percent, Runnable content) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                .append(Math.round(WIDTH * percent / 100))
                .append("\" w:type=\"dxa\"/></w:tcPr>");
        content.run();
        xml.append("</w:tc>");
    }

    /** Only for markup of ours. */
    void raw(String markup) {
        xml.append(markup);
    }

    void paragraph(String text, String align, int size, boolean bold, boolean italic, int before, int after) {
        paragraph(text, align, size, bold, italic, before, after, "");
    }

    /** @param more of its properties, such as {@link #KEEP} */
    void paragraph(
            String text, String align, int size, boolean bold, boolean italic, int before, int after, String more) {
        xml.append("<w:p><w:pPr>")
                .append(more)
                .append("<w:spacing w:before=\"")
                .append(before)
                .append("\" w:after=\"")
                .append(after)
                .append("\"/><w:jc w:val=\"")
                .append(align)
                .append("\"/></w:pPr>");
        run(text, size, bold, italic);
        xml.append("</w:p>");
    }

    /** A heading that the list of headings of an office program shows. */
    void heading(String text) {
        if (!text.isEmpty()) {
            xml.append("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>");
            run(text, 26, true, false);
            xml.append("</w:p>");
        }
    }

    /** A paragraph of the text itself. @param keep on the page of what follows */
    void body(String text, boolean keep) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/>")
                .append(keep ? KEEP : "")
                .append("</w:pPr>");
        run(text, 26, false, false);
        xml.append("</w:p>");
    }

    /** A short line in the middle of a cell. @param percent of the page that the cell is wide */
    void line(int percent) {
        xml.append(
                        "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/></w:pBdr>")
                .append("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"60\" w:lineRule=\"exact\"/>")
                .append(inset(percent, 34))
                .append("</w:pPr></w:p>");
    }

    /** The mark of a level, in its frame. */
    void mark(String text, int percent) {
        if (text.isEmpty()) {
            return;
        }
        xml.append("<w:p><w:pPr><w:pBdr>");
        for (String side : List.of("top", "left", "bottom", "right")) {
            xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"8\" w:space=\"1\" w:color=\"C00000\"/>");
        }
        xml.append("</w:pBdr><w:spacing w:before=\"160\" w:after=\"0\"/>")
                .append(inset(percent, 14 + text.length() * 2.6))
                .append(
                        "<w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val=\"C00000\"/><w:sz w:val=\"24\"/></w:rPr>")
                .append("<w:t>")
                .append(XmlText.of(text))
                .append("</w:t></w:r></w:p>");
    }

    /** Empty to both sides, so that what stands between is so many millimetres wide. */
    private static String inset(int percent, double wide) {
        int side = Math.max(0, (WIDTH * percent / 100 - 2 * CELL_MARGIN - twips(wide)) / 2);
        return "<w:ind w:left=\"" + side + "\" w:right=\"" + side + "\"/>";
    }

    /** A line of dots to its right end, to be written over. */
    private void dotted(String label) {
        xml.append("<w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"")
                .append(WIDTH)
                .append("\"/></w:tabs><w:spacing w:before=\"60\" w:after=\"60\"/></w:pPr>");
        run(label, 26, false, false);
        xml.append("<w:r><w:tab/></w:r></w:p>");
    }

    private void run(String text, int size, boolean bold, boolean italic) {
        if (text.isEmpty()) {
            return;
        }
        xml.append("<w:r><w:rPr>")
                .append(bold ? "<w:b/>" : "")
                .append(italic ? "<w:i/>" : "")
                .append("<w:sz w:val=\"")
                .append(size)
                .append("\"/></w:rPr>");
        String between = "";
        for (String line : text.split("\n")) {
            xml.append(between)
                    .append("<w:t xml:space=\"preserve\">")
                    .append(XmlText.of(line))
                    .append("</w:t>");
            between = "<w:br/>";
        }
        xml.append("</w:r>");
    }

    static String borders(String kind) {
        StringBuilder borders = new StringBuilder("<w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            borders.append("<w:")
                    .append(side)
                    .append(" w:val=\"")
                    .append(kind)
                    .append("\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        return borders.append("</w:tblBorders>").toString();
    }

    static int twips(double mm) {
        return (int) Math.round(mm * 1440 / 25.4);
    }
}
