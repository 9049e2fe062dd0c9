package vn.somat.registry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.organisation.Duty;
import vn.somat.regulation.Regulations;
import vn.somat.testing.TestOffice;

/** The 194 real public papers of {@code real-documents.csv}, in a book of their own. */
final class RealPapers {

    record Paper(String number, String type, String issuer, String signer, LocalDate date, String title) {}

    private RealPapers() {}

    static List<Paper> all() {
        try (var in = Objects.requireNonNull(RealPapers.class.getResourceAsStream("/real-documents.csv"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var papers = new ArrayList<Paper>();
            var lines = reader.readAllAsString().lines().skip(1).toList();
            for (var line : lines) {
                var cells = cells(line);
                papers.add(new Paper(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        LocalDate.parse(cells.get(4)),
                        cells.get(5)));
            }
            return papers;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes them as an import would: with their own dates, into a book of that form, level and year. */
    static BookId enter(TestOffice office, List<Paper> papers, String form, String level, int year) {
        var clerk = office.reader(Duty.HEAD);
        var rules = office.bean(Regulations.class).on(LocalDate.of(year, 12, 31));
        var book = Book.of(new BookId(UUID.randomUUID()), rules.form(form).orElseThrow(), rules, year);
        var writer = office.bean(LineWriter.class);
        var now = office.bean(OfficeDay.class).now();
        var ruling = Ruling.of(rules, rules.level(level).orElseThrow());
        var transaction = new TransactionTemplate(office.bean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(tx -> {
            office.bean(BookStore.class).insert(book, now, clerk.person());
            office.bean(VolumeStore.class).open(book.id(), 1, now, clerk.person());
        });
        int serial = 0;
        for (var paper : papers) {
            int number = ++serial;
            transaction.executeWithoutResult(tx -> {
                var draft = new Draft(
                        ruling,
                        new Facts(paper.number(), paper.date(), paper.date(), null, null, null, null),
                        new Texts(
                                paper.type(),
                                ruling.allowsAbstract() ? paper.title() : null,
                                paper.issuer(),
                                paper.signer().isEmpty() ? null : paper.signer(),
                                null,
                                null),
                        null,
                        null,
                        null,
                        List.of());
                var sealed = writer.seal(LineWriter.fresh(), draft);
                int volume =
                        office.bean(VolumeStore.class).enter(book.id(), number).orElseThrow();
                var spot = new Spot(volume, Serial.of(number), null, false, true);
                writer.write(
                        clerk, "registry.test.entered", book, draft, sealed, spot, DocumentView.State.REGISTERED, null);
            });
        }
        return book.id();
    }

    static String words(String text, int most) {
        return Folding.words(text).stream().limit(most).collect(Collectors.joining(" "));
    }

    static String bare(String text) {
        return Folding.words(text).stream().map(Folding::plain).collect(Collectors.joining(" "));
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
