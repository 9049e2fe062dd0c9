package vn.somat.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Checkpoint;
import vn.somat.organisation.Office;
import vn.somat.printing.BookColumn;
import vn.somat.printing.BookWorkbook;
import vn.somat.printing.Closing;
import vn.somat.printing.Cover;
import vn.somat.printing.Field;
import vn.somat.printing.Witness;
import vn.somat.regulation.Rules;

/**
 * Bìa, chân trang, trang kết thúc: everything of a printed book but its lines. Words of the form come from the pack the
 * book was opened under.
 *
 * @param book with the volumes that are printed
 */
record BookPaper(
        BookView book,
        PrintScope scope,
        Rules rules,
        PaperNames names,
        PaperWords words,
        Office office,
        List<BookReopening> reopenings,
        List<OriginFile> origins,
        String printedBy) {

    vn.somat.printing.Book with(List<BookColumn> columns, Checkpoint checkpoint, Instant now) {
        var name = Stream.of(
                        book.form().title(),
                        law("cover.year") + " " + book.year(),
                        volume(),
                        scope.partial() ? words.say("partial.short") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new vn.somat.printing.Book(
                name, cover(), columns, name, words.say("page"), closing(now), witness(words, checkpoint), now);
    }

    BookWorkbook.Tabs tabs() {
        return new BookWorkbook.Tabs(words.say("tab.cover"), words.say("tab.lines"), words.say("tab.closing"));
    }

    /** The ledger's size and root of this moment, for machines and for the eye. */
    static Witness witness(PaperWords words, Checkpoint checkpoint) {
        return new Witness(
                checkpoint.qr(),
                words.say(
                        "witness",
                        checkpoint.size(),
                        checkpoint.shortForm().substring(checkpoint.shortForm().indexOf('·') + 1),
                        PaperWords.moment(checkpoint.sealedAt())));
    }

    private Cover cover() {
        var lines = new ArrayList<Field>();
        lines.add(new Field(law("cover.year"), Integer.toString(book.year())));
        lines.add(span("cover.dates", LineTexts.day(scope.from()), LineTexts.day(scope.to())));
        lines.add(span("cover.numbers", serial(scope.first()), serial(scope.last())));
        if (scope.partial()) {
            lines.add(new Field(words.say("partial.label"), words.say("partial")));
        }
        return new Cover(
                office.superior(),
                office.name(),
                book.form().title(),
                lines,
                volume(),
                words.say("basis", book.form().citation().article()));
    }

    private Field span(String key, String from, String to) {
        var blank = "……";
        return new Field(
                law(key + ".from"),
                (from.isEmpty() ? blank : from) + " " + law(key + ".to") + " " + (to.isEmpty() ? blank : to));
    }

    private String volume() {
        var numbers = book.volumes().stream()
                .map(volume -> "%02d".formatted(volume.number()))
                .toList();
        return law("cover.volume") + " "
                + (numbers.size() < 2 ? String.join("", numbers) : numbers.getFirst() + "–" + numbers.getLast());
    }

    private Closing closing(Instant now) {
        var lines = new ArrayList<Field>();
        lines.add(new Field(law("closing.pages"), law("closing.pages.text")));
        lines.add(new Field(law("closing.rows"), "{rows}"));
        lines.add(new Field(law("closing.last"), serial(scope.last())));
        lines.add(new Field(
                words.say("closing.among"),
                words.say("closing.counts", scope.cancelled(), scope.reserved(), scope.inserted())));
        for (var volume : book.volumes()) {
            lines.add(closed(volume));
            reopenings.stream().filter(one -> one.volume() == volume.number()).forEach(one -> lines.add(reopened(one)));
        }
        for (var origin : origins) {
            lines.add(new Field(
                    words.say("closing.imported", PaperWords.day(OfficeDay.of(origin.at()))), origin.sha256()));
        }
        lines.add(new Field(
                words.say("closing.printed"), words.say("closing.printed.text", PaperWords.moment(now), printedBy)));
        if (scope.partial()) {
            lines.add(new Field(words.say("partial.label"), words.say("partial")));
        }
        return new Closing(
                law("closing.title"),
                lines,
                words.longDay(LocalDate.ofInstant(now, PaperWords.ZONE)),
                List.of(new Field(law("closing.clerk"), ""), new Field(law("closing.head"), "")),
                law("closing.sign"));
    }

    private Field closed(BookVolume volume) {
        var label = words.say("closing.volume", "%02d".formatted(volume.number()), PaperWords.day(volume.openedOn()));
        var at = volume.closedAt();
        return new Field(
                label,
                at == null
                        ? words.say("closing.open")
                        : words.say("closing.closed", PaperWords.moment(at), names.person(volume.closedBy())));
    }

    /** Opened again after a closing that did not last: the paper of that closing may lie in somebody's drawer. */
    private Field reopened(BookReopening one) {
        return new Field(
                words.say("closing.reopened", PaperWords.moment(one.at()), names.person(one.by())),
                words.say("closing.reopened.text", PaperWords.moment(one.closedAt()), one.lastSerial(), one.reason()));
    }

    private String serial(@Nullable Serial serial) {
        return serial == null ? "" : String.format(Locale.ROOT, "%02d", serial.number()) + serial.insertion();
    }

    private String law(String key) {
        return rules.value(key).text();
    }
}
