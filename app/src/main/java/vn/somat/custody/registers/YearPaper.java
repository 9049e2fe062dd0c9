package vn.somat.custody.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Checkpoint;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.printing.Book;
import vn.somat.printing.BookColumn;
import vn.somat.printing.Closing;
import vn.somat.printing.Cover;
import vn.somat.printing.Field;
import vn.somat.printing.Witness;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Sổ trên giấy: cover, columns and closing page by the pack of the year's last day. */
@Component
class YearPaper {

    private final Regulations regulations;
    private final Organisation organisation;
    private final MessageSource texts;
    private final Clock clock;

    YearPaper(Regulations regulations, Organisation organisation, MessageSource texts, Clock clock) {
        this.regulations = regulations;
        this.organisation = organisation;
        this.texts = texts;
        this.clock = clock;
    }

    /** Labels of the columns, in order. */
    List<String> labels(YearForm form, int year) {
        return columns(form, rules(year)).stream().map(BookColumn::label).toList();
    }

    Book book(Reader reader, YearForm form, int year, boolean partial, Locale locale, Checkpoint checkpoint) {
        var rules = rules(year);
        var office = organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
        var title = rules.value(form.title()).text().toUpperCase(Locale.of("vi"));
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
                rules.value(form.title()).citation().article());
        return new Book(
                name,
                new Cover(office.superior(), office.name(), title, lines, "", basis),
                columns(form, rules),
                name,
                say(locale, "registry.print.page"),
                closing(rules, reader, locale),
                witness(checkpoint, locale),
                clock.instant());
    }

    private static List<BookColumn> columns(YearForm form, Rules rules) {
        var columns = new ArrayList<BookColumn>();
        for (int i = 1; i <= form.columns(); i++) {
            columns.add(new BookColumn(
                    i,
                    rules.value(form.column(i)).text(),
                    rules.value(form.column(i) + ".width").number(),
                    form.codes().contains(i)));
        }
        return columns;
    }

    private Witness witness(Checkpoint checkpoint, Locale locale) {
        var shortForm = checkpoint.shortForm();
        return new Witness(
                checkpoint.qr(),
                say(
                        locale,
                        "registry.print.witness",
                        Long.toString(checkpoint.size()),
                        shortForm.substring(shortForm.indexOf('·') + 1),
                        OnPaper.moment(checkpoint.sealedAt())));
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

    private String say(Locale locale, String key, Object... args) {
        return texts.getMessage(key, args, locale);
    }
}
