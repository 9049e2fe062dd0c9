package vn.somat.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.somat.printing.BookColumn;
import vn.somat.printing.BookRow;
import vn.somat.printing.Cell;
import vn.somat.printing.Shape;
import vn.somat.regulation.ColumnValue;
import vn.somat.regulation.FormColumn;
import vn.somat.regulation.RegisterForm;

/**
 * Dòng trên sổ giấy: what stands in each column of a form for one registered paper. A corrected value stands above the
 * new one, struck through; a cancelled line is struck through but for its remarks. Columns for the pen stay empty.
 */
final class BookLine {

    private final RegisterForm form;
    private final LineTexts texts;
    private final boolean unitHasColumn;

    BookLine(RegisterForm form, LineTexts texts) {
        this.form = form;
        this.texts = texts;
        this.unitHasColumn = form.columns().stream().anyMatch(column -> column.value() == ColumnValue.UNIT);
    }

    List<BookColumn> columns() {
        return form.columns().stream().map(BookLine::column).toList();
    }

    BookRow of(DocumentView line) {
        var row = new BookRow(form.columns().stream()
                .map(column -> cell(column.value(), line))
                .toList());
        return line.state() == DocumentView.State.CANCELLED ? row.cancelled(remarks()) : row;
    }

    private static BookColumn column(FormColumn column) {
        return switch (column.value()) {
            case SERIAL, ARRIVAL_NUMBER, ARRIVAL_DATE, DATE, COPIES, PASSED_ON ->
                BookColumn.code(column.number(), column.label(), column.width());
            default -> BookColumn.words(column.number(), column.label(), column.width());
        };
    }

    private int remarks() {
        for (int i = 0; i < form.columns().size(); i++) {
            if (form.columns().get(i).value() == ColumnValue.NOTE) {
                return i;
            }
        }
        return -1;
    }

    private Cell cell(ColumnValue value, DocumentView line) {
        var runs = new ArrayList<Cell.Run>();
        for (var old : texts.old(value, line)) {
            runs.add(new Cell.Run(old, true));
            runs.add(new Cell.Run("\n", false));
        }
        runs.add(new Cell.Run(text(value, line), false));
        return new Cell(
                runs, value == ColumnValue.LEVEL ? Shape.named(line.level().shape()) : Shape.NONE);
    }

    private String text(ColumnValue value, DocumentView line) {
        return switch (value) {
            case SERIAL, ARRIVAL_NUMBER -> texts.serial(line.serial());
            case ARRIVAL_DATE -> LineTexts.day(line.arrivalDate());
            case ISSUER -> LineTexts.orEmpty(line.issuer());
            case NUMBER -> line.number();
            case DATE -> LineTexts.day(line.date());
            case TYPE_AND_TITLE -> texts.typeAndTitle(line);
            case LEVEL -> line.level().label();
            case SIGNER -> LineTexts.orEmpty(line.signer());
            case RECIPIENTS -> texts.recipients(line);
            case UNIT -> texts.holder(line);
            case COPIES -> copies(line);
            case PASSED_ON, RECEIPT -> "";
            case NOTE -> texts.remarks(line);
        };
    }

    /** Where a form has one column for who keeps it and how many there are, both stand in it. */
    private String copies(DocumentView line) {
        var copies = texts.copies(line);
        return unitHasColumn
                ? copies
                : List.of(texts.holder(line), copies).stream()
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"));
    }
}
