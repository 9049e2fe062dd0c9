package vn.somat.custody.copies;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.somat.custody.registers.OnPaper;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.printing.BookRow;
import vn.somat.printing.Cell;
import vn.somat.printing.Shape;

/** Sổ sao, chụp trên giấy: one line of it in the columns of the form. */
@Component
class CopyBookPaper {

    private final Organisation organisation;

    CopyBookPaper(Organisation organisation) {
        this.organisation = organisation;
    }

    BookRow row(CopyOrder line) {
        var made = Objects.requireNonNull(line.made());
        var permission = Objects.requireNonNull(line.permission());
        var source = line.source();
        var number = source.copyNumber();
        return new BookRow(List.of(
                Cell.of("%02d".formatted(made.bookNumber())),
                Cell.of(OnPaper.moment(made.at())),
                Cell.of(source.paper() == null ? "" : source.paper()),
                Cell.of(source.date() == null ? "" : OnPaper.day(source.date())),
                Cell.of(source.level().label())
                        .with(Shape.valueOf(source.level().shape().toUpperCase(Locale.ROOT))),
                Cell.of(line.form()),
                Cell.of(person(permission.by())),
                Cell.of(Integer.toString(line.copies())),
                Cell.of(line.to().stream()
                        .map(one -> one.copies() == 1 ? one.name() : one.name() + " × " + one.copies())
                        .collect(Collectors.joining("\n"))),
                Cell.of(person(made.by())),
                Cell.of(
                        made.spoiled() + made.surplus() == 0
                                ? ""
                                : made.spoiled()
                                        + made.surplus()
                                        + (made.second() == null ? "" : "\n" + person(made.second()))),
                Cell.of(line.code() + ", " + source.label() + (number == null ? "" : " (" + number + ")"))));
    }

    private String person(PersonId id) {
        return organisation.nameOf(id);
    }
}
