package vn.somat.custody.copies;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.registers.YearForm;
import vn.somat.custody.registers.YearLine;
import vn.somat.custody.registers.YearLines;
import vn.somat.custody.registers.YearRegisters;

/**
 * Sổ quản lý sao, chụp bí mật nhà nước (R-CPY-03): one line for every time something was copied, by the year; on the screen and
 * on paper in the columns of the form. Who is not cleared for all of it gets an extract, and the cover says so.
 */
@Service
public class CopyBook {

    private static final int PAGE = 50;
    private static final YearForm FORM =
            new YearForm("copy-register", 12, Set.of(1, 2, 8), "copy-book.read", "custody.copy-book.printed");

    private final OrderReadStore store;
    private final OrderReading reading;
    private final CopyBookPaper paper;
    private final YearRegisters registers;
    private final Access access;

    CopyBook(OrderReadStore store, OrderReading reading, CopyBookPaper paper, YearRegisters registers, Access access) {
        this.store = store;
        this.reading = reading;
        this.paper = paper;
        this.registers = registers;
        this.access = access;
    }

    /** @param next line after which the next page begins; null on the last one */
    public record Page(List<CopyOrder> lines, @Nullable Integer next) {

        public Page {
            lines = List.copyOf(lines);
        }
    }

    @Transactional(readOnly = true)
    public Page lines(Reader reader, int year, int after) {
        access.require(reader, FORM.read(), Thing.none());
        var rows = store.book(reader, year, after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        var shown = reading.views(more ? rows.subList(0, PAGE) : rows);
        return new Page(shown, more ? number(shown.getLast()) : null);
    }

    /** Labels of its columns by the pack of the year. */
    public List<String> labels(int year) {
        return registers.labels(FORM, year);
    }

    /** All lines of a year; the ledger says what was printed before anybody gets it. */
    public byte[] print(Reader reader, int year, Locale locale) {
        return registers.print(reader, FORM, year, locale, new YearLines() {
            @Override
            public boolean partial() {
                return store.lines(year) > store.cleared(reader, year);
            }

            @Override
            public List<YearLine> after(int number, int limit) {
                return reading.views(store.book(reader, year, number, limit)).stream()
                        .map(line -> new YearLine(number(line), paper.row(line)))
                        .toList();
            }
        });
    }

    private static int number(CopyOrder line) {
        return Objects.requireNonNull(line.made()).bookNumber();
    }
}
