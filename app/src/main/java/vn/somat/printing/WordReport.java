package vn.somat.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text of a report in WordprocessingML, and its plots as pictures. */
final class WordReport {

    private static final int EMU = 36_000;
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private final WordText text = new WordText();
    private final List<Plot> plots = new ArrayList<>();

    /** The text and what it shows, in the order of its links. */
    record Written(String xml, List<Plot> plots) {}

    static Written of(WrittenReport report) {
        var word = new WordReport();
        word.head(report);
        word.text.paragraph(report.title().toUpperCase(Locale.ROOT), "center", 28, true, false, 240, 40);
        word.text.paragraph(report.subtitle(), "center", 26, true, false, 0, 200);
        for (int i = 0; i < report.parts().size(); i++) {
            word.part(report.parts().get(i), i == report.parts().size() - 1);
        }
        word.foot(report);
        return new Written(word.text.document(), word.plots);
    }

    private void head(WrittenReport report) {
        text.table(
                WordText.borders("none"),
                List.of(45, 55),
                () -> text.row(false, () -> {
                    text.cell(45, () -> {
                        text.paragraph(report.superior().toUpperCase(Locale.ROOT), "center", 25, false, false, 0, 0);
                        text.paragraph(report.body().toUpperCase(Locale.ROOT), "center", 25, true, false, 0, 0);
                        text.line(45);
                        text.paragraph(report.number(), "center", 25, false, false, 120, 0);
                        text.mark(report.level().toUpperCase(Locale.ROOT), 45);
                    });
                    text.cell(55, () -> {
                        report.head().forEach(line -> text.paragraph(line, "center", 25, true, false, 0, 0));
                        text.line(55);
                        text.paragraph(report.place(), "center", 25, false, true, 120, 0);
                    });
                }));
    }

    /** @param last what it ends with stays on the page of the signature */
    private void part(WrittenReport.Part part, boolean last) {
        text.heading(part.heading());
        boolean ends = last && part.columns().isEmpty() && part.plots().isEmpty();
        for (int i = 0; i < part.paragraphs().size(); i++) {
            text.body(part.paragraphs().get(i), ends && i == part.paragraphs().size() - 1);
        }
        if (!part.columns().isEmpty()) {
            text.paragraph(part.caption(), "left", 24, false, true, 80, 40, WordText.KEEP);
            rows(part, last && part.plots().isEmpty());
        }
        for (var plot : part.plots()) {
            plots.add(plot);
            text.raw(picture(plots.size(), plot.title(), last));
        }
    }

    private void rows(WrittenReport.Part part, boolean last) {
        var widths = part.columns().stream().map(SheetColumn::width).toList();
        int sum = widths.stream().mapToInt(width -> width).sum();
        text.table(WordText.borders("single"), widths, () -> {
            text.row(
                    true,
                    () -> part.columns()
                            .forEach(column -> text.cell(
                                    100.0 * column.width() / sum,
                                    () -> text.paragraph(column.label(), "center", 22, true, false, 20, 20))));
            for (int n = 0; n < part.rows().size(); n++) {
                var row = part.rows().get(n);
                var keep = last && n >= part.rows().size() - 2 ? WordText.KEEP : "";
                text.row(false, () -> {
                    for (int i = 0; i < row.size(); i++) {
                        var words = row.get(i);
                        var side = i == 0 ? "left" : "center";
                        text.cell(
                                100.0 * widths.get(i) / sum,
                                () -> text.paragraph(words, side, 22, false, false, 20, 20, keep));
                    }
                });
            }
        });
        text.paragraph("", "left", 12, false, false, 0, 0, last ? WordText.KEEP : "");
    }

    private void foot(WrittenReport report) {
        text.paragraph("", "left", 26, false, false, 160, 0, WordText.KEEP);
        text.table(
                WordText.borders("none"),
                List.of(50, 50),
                () -> text.row(false, () -> {
                    text.cell(50, () -> {
                        text.paragraph(report.receiversLabel(), "left", 22, true, true, 0, 0);
                        report.receivers().forEach(line -> text.paragraph(line, "left", 22, false, false, 0, 0));
                    });
                    text.cell(50, () -> {
                        text.paragraph(report.signer().toUpperCase(Locale.ROOT), "center", 26, true, false, 0, 1300);
                        text.paragraph(report.signed(), "center", 26, true, false, 0, 0);
                    });
                }));
    }

    private static String picture(int number, String title, boolean keep) {
        long wide = (long) (PlotLayout.WIDTH * EMU);
        long high = (long) (PlotLayout.HEIGHT * EMU);
        var size = "cx=\"" + wide + "\" cy=\"" + high + "\"/>";
        return "<w:p>" + (keep ? "<w:pPr>" + WordText.KEEP + "</w:pPr>" : "") + "<w:r><w:drawing><wp:inline xmlns:wp=\""
                + DRAWING + "wordprocessingDrawing\"><wp:extent " + size
                + "<wp:docPr id=\"" + number + "\" name=\"plot" + number + "\" descr=\"" + XmlText.of(title)
                + "\"/><a:graphic xmlns:a=\"" + DRAWING + "main\"><a:graphicData uri=\"" + DRAWING
                + "picture\"><pic:pic xmlns:pic=\"" + DRAWING + "picture\"><pic:nvPicPr><pic:cNvPr id=\"" + number
                + "\" name=\"plot" + number + ".png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r=\""
                + WordPackage.OFFICE + "\" r:embed=\"" + WordPackage.pictureLink(number)
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext "
                + size
                + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
                + "</a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }
}
