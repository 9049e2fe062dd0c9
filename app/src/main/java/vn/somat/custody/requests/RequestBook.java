package vn.somat.custody.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.Carriers;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Sổ đề nghị mang ra, cung cấp: what was asked, where it stands, what is overdue. */
@Service
public class RequestBook {

    private static final int PAGE = 50;
    private static final String READ = "custody.read";
    private static final List<String> OPEN = List.of("ASKED", "ALLOWED", "OUT");
    private static final List<String> ALL =
            Stream.of(RequestState.values()).map(RequestState::name).toList();

    private final RequestStore store;
    private final WordStore words;
    private final Carriers carriers;
    private final Regulations regulations;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    RequestBook(
            RequestStore store,
            WordStore words,
            Carriers carriers,
            Regulations regulations,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.carriers = carriers;
        this.regulations = regulations;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param next number before which the next page begins; null on the last one */
    public record Page(List<Request> requests, @Nullable Long next) {

        public Page {
            requests = List.copyOf(requests);
        }
    }

    /** @param all closed ones too */
    @Transactional(readOnly = true)
    public Page page(Reader reader, boolean all, @Nullable Long before) {
        access.require(reader, READ, Thing.none());
        var found = store.page(reader, all ? ALL : OPEN, before, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return new Page(views(reader, shown, Map.of()), more ? shown.getLast().number() : null);
    }

    /** Quá hạn trả, longest first; at most a page. */
    @Transactional(readOnly = true)
    public List<Request> overdue(Reader reader) {
        access.require(reader, READ, Thing.none());
        return views(reader, store.overdue(reader, Today.of(clock), PAGE), Map.of());
    }

    /** How many are overdue; {@code most} is as many and more. */
    @Transactional(readOnly = true)
    public int late(Reader reader, int most) {
        return store.overdue(reader, Today.of(clock), most).size();
    }

    /** What has to be back between two days, soonest first. */
    @Transactional(readOnly = true)
    public List<DueBack> due(Reader reader, LocalDate from, LocalDate to, int most) {
        return store.due(reader, from, to, most);
    }

    /** How many nobody has decided about; {@code most} is as many and more. */
    @Transactional(readOnly = true)
    public int asked(Reader reader, int most) {
        return store.page(reader, List.of(RequestState.ASKED.name()), null, most)
                .size();
    }

    /** Reading one leaves an entry: its words are secret. */
    @Transactional
    public Request read(Reader reader, RequestId id) {
        access.require(reader, READ, Thing.none());
        var found = store.find(reader, id).orElseThrow(Refusal::notThere);
        ledger.record(Entry.of("custody.request.read")
                .by(reader.actor())
                .on(RequestRow.THING, id.value())
                .level(found.level()));
        return views(reader, List.of(found), words.of(List.of(found))).getFirst();
    }

    /** @param said nothing in a list */
    private List<Request> views(Reader reader, List<RequestRow> rows, Map<RequestId, Map<String, String>> said) {
        var views = new ArrayList<Request>();
        for (var row : rows) {
            var along = store.carriers(row.id());
            views.add(new Request(
                    row.id(),
                    row.number(),
                    row.kind(),
                    row.state(),
                    level(row.level()),
                    said.getOrDefault(row.id(), Map.of()),
                    carriers.among(reader, along),
                    along.size(),
                    row.leavesOn(),
                    row.dueOn(),
                    row.askedAt(),
                    row.askedBy(),
                    row.decidedAt(),
                    row.decidedBy(),
                    row.outAt(),
                    row.endedAt()));
        }
        return views;
    }

    private Level level(String code) {
        return regulations.all().reversed().stream()
                .flatMap(rules -> rules.level(code).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pack has level " + code));
    }
}
