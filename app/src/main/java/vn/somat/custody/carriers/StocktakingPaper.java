package vn.somat.custody.carriers;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.places.Places;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.OfficePapers;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;

/** Biên bản kiểm kê, as PDF/A: what was counted, in which way, and every difference with its reason. No title of a paper. */
@Service
public class StocktakingPaper {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Stocktakings stocktakings;
    private final Places places;
    private final Organisation organisation;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;
    private final DateTimeFormatter moment;

    StocktakingPaper(
            Stocktakings stocktakings,
            Places places,
            Organisation organisation,
            OfficePapers papers,
            Ledger ledger,
            MessageSource texts,
            Clock clock) {
        this.stocktakings = stocktakings;
        this.places = places;
        this.organisation = organisation;
        this.papers = papers;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
        this.moment = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", VIETNAMESE)
                .withZone(clock.getZone());
    }

    /** The seal on it covers the entry that it was printed. */
    public byte[] print(Reader reader, StocktakingId id) {
        var one = stocktakings.read(reader, id);
        ledger.recordAlone(
                Entry.of("custody.stocktaking.printed").by(reader.actor()).on("stocktaking", id.value()));
        return papers.print(say("title"), say("title"), List.of(sheet(reader, one)), say("sign"));
    }

    private FolderSheet sheet(Reader reader, Stocktaking one) {
        var rows = one.lines().stream()
                .filter(StockLine::differs)
                .map(line -> row(reader, line))
                .toList();
        var counts = say(
                "counts",
                one.ticked(),
                one.expected(),
                one.missing().size(),
                one.extra().size(),
                one.misplaced().size());
        return new FolderSheet(
                say("title"),
                List.of(
                        new Field(
                                say("place"),
                                places.require(reader, one.place()).path()),
                        new Field(say("begun"), at(one.begunAt())),
                        new Field(say("closed"), ended(one)),
                        new Field(say("way"), way(one)),
                        new Field(say("result"), rows.isEmpty() ? counts + ". " + say("none") : counts)),
                rows.isEmpty()
                        ? List.of()
                        : List.of(
                                new SheetColumn(say("number"), 18),
                                new SheetColumn(say("kind"), 22),
                                new SheetColumn(say("difference"), 16),
                                new SheetColumn(say("should"), 24),
                                new SheetColumn(say("found"), 24),
                                new SheetColumn(say("why"), 56)),
                rows,
                List.of(new Field(say("by"), name(one.begunBy())), new Field(say("second"), name(one.second()))));
    }

    private List<String> row(Reader reader, StockLine line) {
        var reason = line.reason();
        return List.of(
                line.carrier().label(),
                texts.getMessage("custody.kind." + line.carrier().kind().name(), null, VIETNAMESE),
                say("difference." + line.difference()),
                line.shouldStand() == null ? say("hand") : path(reader, line.shouldStand()),
                path(reader, line.foundIn()),
                reason == null ? "" : reason);
    }

    private String way(Stocktaking one) {
        return one.seed() == null
                ? say("whole", one.expected())
                : say("sample", Objects.requireNonNull(one.sample()), one.population(), one.seed());
    }

    private String path(Reader reader, @Nullable PlaceId place) {
        return place == null ? "" : places.require(reader, place).path();
    }

    private String name(@Nullable PersonId person) {
        return person == null
                ? ""
                : organisation.person(person).map(known -> known.name()).orElse("");
    }

    private String at(Instant when) {
        return moment.format(when);
    }

    private String ended(Stocktaking one) {
        var closed = one.closedAt();
        if (closed == null) {
            return say("open");
        }
        return one.givenUp() ? say("given-up", at(closed), one.reason() == null ? "" : one.reason()) : at(closed);
    }

    private String say(String key, Object... args) {
        return texts.getMessage("custody.minutes." + key, args, VIETNAMESE);
    }
}
