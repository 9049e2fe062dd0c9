package vn.somat.safeguards.completeness;

import static vn.somat.safeguards.completeness.Demanded.Group.BOOKS;
import static vn.somat.safeguards.completeness.Demanded.Group.REGISTERS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookView;
import vn.somat.registry.BookVolume;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Value;
import vn.somat.safeguards.completeness.Demanded.State;

/** Sổ phải có: a book for each form of the pack, open this year; the one of last year closed and printed after it. */
@Component
class BooksDemanded {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String REGISTER = "form\\.(transfer|copy)-register";

    private final BookDesk books;
    private final Ledger ledger;

    BooksDemanded(BookDesk books, Ledger ledger) {
        this.books = books;
        this.ledger = ledger;
    }

    /** Of the forms whose books the reader reads. */
    List<Demanded> books(Reader reader, Rules rules, LocalDate today) {
        var own = books.books(reader).stream()
                .filter(book -> book.predecessor() == null)
                .toList();
        var lines = new ArrayList<Demanded>();
        for (var form : rules.forms()) {
            if (reader.reaches(form.direction(), form.secret() ? 1 : 0)) {
                thisYear(own, form, today.getYear(), lines);
                own.stream()
                        .filter(book -> book.year() == today.getYear() - 1
                                && book.form().code().equals(form.code()))
                        .forEach(book -> lines.add(lastYear(book)));
            }
        }
        return lines;
    }

    /** Registers that are kept by themselves as copies and papers go: printed this year, or not. */
    List<Demanded> registers(Rules rules, LocalDate today) {
        var lines = new ArrayList<Demanded>();
        for (var value : rules.values()) {
            if (value.key().matches(REGISTER)) {
                lines.add(register(value, today.getYear()));
            }
        }
        return lines;
    }

    private void thisYear(List<BookView> own, RegisterForm form, int year, List<Demanded> lines) {
        var there = own.stream()
                .filter(book -> book.year() == year && book.form().code().equals(form.code()))
                .toList();
        var article = form.citation().article();
        if (there.isEmpty()) {
            lines.add(Demanded.of(BOOKS, form.title(), State.BAD, "no-book", "/books", article)
                    .saying(String.valueOf(year))
                    .opening(form.code()));
            return;
        }
        for (var book : there) {
            var at = "/books/" + book.id().value();
            var printed = printed(book);
            if (book.openVolume().isEmpty()
                    && there.stream().allMatch(one -> one.openVolume().isEmpty())) {
                lines.add(Demanded.of(BOOKS, form.title(), State.BAD, "no-volume", at + "/volumes", article)
                        .saying(String.valueOf(year)));
            } else if (printed == null) {
                lines.add(Demanded.of(BOOKS, form.title(), State.OPEN, "open-not-printed", at, article)
                        .saying(String.valueOf(year)));
            } else {
                lines.add(Demanded.of(BOOKS, form.title(), State.GOOD, "open-printed", at, article)
                        .saying(String.valueOf(year), DAY.format(printed)));
            }
        }
    }

    /** Whoever closed a volume, and the second with them, signed it; what is printed before says less than the book. */
    private Demanded lastYear(BookView book) {
        var form = book.form();
        var at = "/books/" + book.id().value() + "/volumes";
        var article = form.citation().article();
        var year = String.valueOf(book.year());
        if (book.openVolume().isPresent()) {
            return Demanded.of(BOOKS, form.title(), State.BAD, "not-closed", at, article)
                    .saying(year);
        }
        var closed = book.volumes().stream()
                .map(BookVolume::closedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        var printed = printed(book);
        return printed == null || printed.isBefore(closed)
                ? Demanded.of(BOOKS, form.title(), State.BAD, "closed-not-printed", at, article)
                        .saying(year)
                : Demanded.of(BOOKS, form.title(), State.GOOD, "closed-printed", at, article)
                        .saying(year, DAY.format(printed));
    }

    private Demanded register(Value value, int year) {
        var code = value.key().substring("form.".length());
        var address = "/custody/" + (code.startsWith("transfer") ? "transfer-book" : "copy-book") + "?year=" + year;
        var article = value.citation().article();
        var printed = ledger.history("year-register", code + "-" + year, null, 1).stream()
                .findFirst()
                .map(RecordedAct::at)
                .orElse(null);
        return printed == null
                ? Demanded.of(REGISTERS, value.text(), State.OPEN, "register-not-printed", address, article)
                        .saying(String.valueOf(year))
                : Demanded.of(REGISTERS, value.text(), State.GOOD, "register-printed", address, article)
                        .saying(String.valueOf(year), DAY.format(printed));
    }

    private @Nullable Instant printed(BookView book) {
        return ledger.last("registry.book.printed", "book", book.id().value())
                .map(RecordedAct::at)
                .orElse(null);
    }
}
