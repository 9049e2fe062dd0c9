package vn.somat.custody.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.custody.copies.OnPaper;
import vn.somat.ledger.Checkpoint;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Book;
import vn.somat.printing.BookColumn;
import vn.somat.printing.BookRow;
import vn.somat.printing.Cell;
import vn.somat.printing.Closing;
import vn.somat.printing.Cover;
import vn.somat.printing.Field;
import vn.somat.printing.Shape;
import vn.somat.printing.Witness;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Sổ chuyển giao trên giấy: cover, columns and closing page by the pack of the year's last day, and its lines. */
@Component
class TransferBookPaper {

    private static final int COLUMNS = 8;
    private static final String COLUMN = "transfer-register.column.";

    private final Regulations regulations;
    private final Organisation organisation;
    private final MessageSource texts;
    private final Clock clock;

    TransferBookPaper(Regulations regulations, Organisation organisation, MessageSource texts, Clock clock) {
        this.regulations = regulations;
        this.organisation = organisation;
        this.texts = texts;
        this.clock = clock;
    }

    /** Labels of the columns, in order. */
    List<String> labels(int year) {
        var rules = rules(year);
        var labels = new ArrayList<String>();
        for (int i = 1; i <= COLUMNS; i++) {
            labels.add(rules.value(COLUMN + i).text());
        }
        return labels;
    }

    Book book(Reader reader, int year, boolean partial, Locale locale, Checkpoint checkpoint) {
        var rules = rules(year);
        var office = organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
        var title = rules.value("form.transfer-register").text().toUpperCase(Locale.of("vi"));
        var columns = new ArrayList<BookColumn>();
        for (int i = 1; i <= COLUMNS; i++) {
            var label = rules.value(COLUMN + i).text();
            columns.add(
                    new BookColumn(i, label, rules.value(COLUMN + i + ".width").number(), i == 1 || i == 5));
        }
        var name = title + " · " + rules.value("cover.year").text() + " " + year
                + (partial ? " · " + say(locale, "registry.print.partial.short") : "");
        var lines = new ArrayList<Field>();
        lines.add(new Field(rules.value("cover.year").text(), Integer.toString(year)));
        if (partial) {
            lines.add(new Field(say(locale, "registry.print.partial.label"), say(locale, "registry.print.partial")));
        }
        var basis = say(
                locale,
                "registry.print.basis",
                rules.value("form.transfer-register").citation().article());
        var now = clock.instant();
        return new Book(
                name,
                new Cover(office.superior(), office.name(), title, lines, "", basis),
                columns,
                name,
                say(locale, "registry.print.page"),
                closing(rules, reader, locale),
                new Witness(
                        checkpoint.qr(),
                        say(
                                locale,
                                "registry.print.witness",
                                Long.toString(checkpoint.size()),
                                checkpoint
                                        .shortForm()
                                        .substring(checkpoint.shortForm().indexOf('·') + 1),
                                OnPaper.moment(checkpoint.sealedAt()))),
                now);
    }

    BookRow row(Slip line) {
        return new BookRow(List.of(
                Cell.of("%02d".formatted(line.bookNumber())),
                Cell.of(OnPaper.day(Objects.requireNonNullElse(line.leftAt(), line.preparedAt()))),
                Cell.of(papers(line)),
                Cell.of(line.level().label())
                        .with(Shape.valueOf(line.level().shape().toUpperCase(Locale.ROOT))),
                Cell.of(line.quantity()),
                Cell.of(
                        line.receiver() == null
                                ? Objects.requireNonNullElse(line.body(), "")
                                : person(line.receiver())),
                Cell.of(receipt(line)),
                Cell.of(remarks(line))));
    }

    private static String papers(Slip line) {
        return line.papers().entrySet().stream()
                .map(one -> one.getValue() == 1 ? one.getKey() : one.getKey() + " × " + one.getValue())
                .collect(Collectors.joining("\n"));
    }

    private String receipt(Slip line) {
        if (!line.state().received()) {
            return "";
        }
        var name = line.receiver() == null || line.signer() != null
                ? Objects.requireNonNullElse(line.signer(), "")
                : person(line.receiver());
        return OnPaper.moment(Objects.requireNonNull(line.endedAt())) + "\n" + name;
    }

    private String remarks(Slip line) {
        var remarks = new ArrayList<String>();
        remarks.add(line.label());
        if (line.courier() != null) {
            remarks.add(say(Locale.of("vi"), "custody.handover.paper.carried", person(line.courier())));
        } else if (line.carriedBy() != null) {
            remarks.add(say(Locale.of("vi"), "custody.handover.paper.carried", line.carriedBy()));
        }
        if (line.state() != SlipState.RECEIVED) {
            remarks.add(say(Locale.of("vi"), "custody.handover.state." + line.state()));
        }
        return String.join("\n", remarks);
    }

    private Closing closing(Rules rules, Reader reader, Locale locale) {
        return new Closing(
                rules.value("closing.title").text(),
                List.of(
                        new Field(
                                rules.value("closing.pages").text(),
                                rules.value("closing.pages.text").text()),
                        new Field(rules.value("closing.rows").text(), "{rows}"),
                        new Field(
                                say(locale, "registry.print.closing.printed"),
                                say(
                                        locale,
                                        "registry.print.closing.printed.text",
                                        OnPaper.moment(clock.instant()),
                                        reader.displayName()))),
                say(locale, "registry.print.day", OnPaper.parts(LocalDate.now(clock))),
                List.of(
                        new Field(rules.value("closing.clerk").text(), ""),
                        new Field(rules.value("closing.head").text(), "")),
                rules.value("closing.sign").text());
    }

    private Rules rules(int year) {
        var today = LocalDate.now(clock);
        return regulations.on(today.getYear() > year ? LocalDate.of(year, 12, 31) : today);
    }

    private String person(PersonId id) {
        return organisation.person(id).map(Person::name).orElse("");
    }

    private String say(Locale locale, String key, Object... args) {
        return texts.getMessage(key, args, locale);
    }
}
