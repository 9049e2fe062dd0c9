package vn.somat.printing;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The cells of one spreadsheet page, written as they come. Every cell is a string in place or a whole number: a formula cannot be made. */
final class SheetXml {

    /** Looks, in the order of the cell formats in {@code styles.xml}. */
    enum Look {
        DEFAULT,
        WORDS,
        CODE,
        HEADING,
        NUMBER,
        PLAIN,
        BOLD,
        TITLE,
        ITALIC,
        COUNT
    }

    /** What a spreadsheet program holds in one cell. */
    private static final int LONGEST = 32_767;

    private static final String CUT = " […]";

    private static final String STRUCK =
            "<r><rPr><rFont val=\"Times New Roman\"/><strike/><sz val=\"12\"/></rPr><t xml:space=\"preserve\">";

    private final Writer out;
    private int row;

    SheetXml(Writer out) {
        this.out = out;
    }

    SheetXml raw(String xml) throws IOException {
        out.write(xml);
        return this;
    }

    void line(Look look, String text) throws IOException {
        start();
        cell(0, look, Cell.of(text));
        end();
    }

    void start() throws IOException {
        row++;
        out.write("<row r=\"" + row + "\">");
    }

    void end() throws IOException {
        out.write("</row>");
    }

    void cell(int column, Look look, Cell cell) throws IOException {
        out.write("<c r=\"" + name(column) + row + "\" s=\"" + look.ordinal() + "\" t=\"inlineStr\"><is>");
        int room = LONGEST;
        List<Cell.Run> runs = cell.runs();
        if (cell.shape() != Shape.NONE) {
            run(sign(cell.shape()) + " ", false);
        }
        for (Cell.Run run : runs) {
            if (room > 0) {
                String text = run.text();
                run(text.length() <= room ? text : text.substring(0, room - CUT.length() - 8) + CUT, run.struck());
                room -= text.length() + 8;
            }
        }
        if (runs.isEmpty() && cell.shape() == Shape.NONE) {
            out.write("<t/>");
        }
        out.write("</is></c>");
    }

    /** A number that a spreadsheet program adds up. */
    void count(int column, long number) throws IOException {
        out.write("<c r=\"" + name(column) + row + "\" s=\"" + Look.COUNT.ordinal() + "\"><v>" + number + "</v></c>");
    }

    int rows() {
        return row;
    }

    /** Column name for an index from 0: A … Z, AA … */
    static String name(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : name(column / 26 - 1) + last;
    }

    private void run(String text, boolean struck) throws IOException {
        out.write(struck ? STRUCK : "<r><t xml:space=\"preserve\">");
        out.write(XmlText.ofCell(text));
        out.write("</t></r>");
    }

    private static String sign(Shape shape) {
        return switch (shape) {
            case NONE -> "";
            case CIRCLE -> "●";
            case SQUARE -> "■";
            case DIAMOND -> "◆";
            case TRIANGLE -> "▲";
        };
    }
}
