package vn.somat.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An old value keeps its letters and gets a line through them. */
class StruckTextTests {

    private static byte[] printed(BookRow row) throws Exception {
        return PaperLab.print(
                out -> new BookPrinter().print(SampleBook.book(), List.of(row).iterator(), Progress.UNWATCHED, out));
    }

    private static long dark(byte[] pdf) throws Exception {
        BufferedImage page = PaperLab.pages(pdf, 100).get(1);
        long dark = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                dark += (page.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    // Rule 5: Nothing in a book is erased.
    @Test
    void aCancelledRowIsStruckThroughButForItsReasonAndStaysReadable() throws Exception {
        BookRow row = BookRow.of("07", "03/3/2026", "07", "Bộ Công an", "12/BC", "", "Báo cáo", "Mật", "", "Ghi nhầm");
        byte[] open = printed(row);
        byte[] struck = printed(row.cancelled(9));
        assertThat(PaperLab.words(struck)).contains("Bộ Công an").contains("Ghi nhầm");
        assertThat(dark(struck)).isGreaterThan(dark(open) + 200);
        assertThat(row.cancelled(9).cell(9).runs().getFirst().struck()).isFalse();
    }

    @Test
    void aCorrectedCellShowsTheOldAndTheNewValue() throws Exception {
        BookRow row = new BookRow(List.of(Cell.of("08"), Cell.EMPTY, Cell.corrected("80", "08")));
        assertThat(PaperLab.text(printed(row))).containsPattern("80\\s").contains("08");
    }

    // Rule 6: A level is told by its word and a drawn sign.
    @Test
    void levelsDifferByTheirSignsAlone() throws Exception {
        long none = dark(printed(BookRow.of("", "", "", "", "", "", "", "")));
        for (Shape shape : List.of(Shape.CIRCLE, Shape.SQUARE, Shape.DIAMOND, Shape.TRIANGLE)) {
            Cell level = Cell.of("").with(shape);
            BookRow row = new BookRow(List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, level));
            assertThat(dark(printed(row))).isGreaterThan(none + 20);
        }
    }
}
