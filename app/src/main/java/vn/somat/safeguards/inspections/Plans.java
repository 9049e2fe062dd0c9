package vn.somat.safeguards.inspections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Unit;
import vn.somat.safeguards.inspections.Inspection.Kind;

/** Kế hoạch kiểm tra năm: many bodies with their days at once; a line that names a unit of ours is answered by our registers. */
@Service
public class Plans {

    public static final int PAGE = 20;
    private static final int TITLE = 200;
    private static final int DECISION = 60;
    private static final int MOST = 300;

    private final InspectionPlanStore store;
    private final InspectionStore inspections;
    private final InspectionDesk desk;
    private final Organisation organisation;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Plans(
            InspectionPlanStore store,
            InspectionStore inspections,
            InspectionDesk desk,
            Organisation organisation,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.inspections = inspections;
        this.desk = desk;
        this.organisation = organisation;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** All its bodies or none. */
    @Transactional
    public PlanId make(Reader reader, NewPlan typed) {
        access.require(reader, "inspection.plan", Thing.none());
        var words = new Typed();
        var title = words.required("title", typed.title(), TITLE);
        var today = LocalDate.now(clock);
        int year = typed.year() == null ? today.getYear() : typed.year();
        if (year < today.getYear() - 1 || year > today.getYear() + 5) {
            words.flaw("year", "safeguards.inspection.year");
        }
        var lines = BodyLine.read(words, typed.bodies());
        words.refuse();
        var id = new PlanId(UUID.randomUUID());
        var entry = ledger.record(Entry.of("safeguards.inspection.planned")
                .by(reader.actor())
                .on("inspection-plan", id.value())
                .with("year", year)
                .with("count", lines.size())
                .commit("name", title));
        store.insert(id, year, title, clock.instant(), reader.person(), entry.value());
        var units = organisation.unitsOn(today);
        lines.forEach(line -> {
            var unused = desk.enter(reader, inspection(typed, line, units, today), id);
        });
        return id;
    }

    private NewInspection inspection(NewPlan typed, BodyLine line, List<Unit> units, LocalDate today) {
        var unit = units.stream()
                .filter(one -> same(one.name(), line.body()) || same(one.code(), line.body()))
                .findFirst();
        boolean whole = organisation
                .office()
                .filter(office -> same(office.name(), line.body()))
                .isPresent();
        return new NewInspection(
                whole ? Kind.SELF : Kind.BELOW,
                line.body(),
                unit.map(one -> one.id().value()).orElse(null),
                line.firstDay(),
                line.lastDay(),
                LocalDate.of(Math.min(line.firstDay().getYear(), today.getYear()), 1, 1),
                typed.lead(),
                typed.members(),
                typed.level());
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /** Phê duyệt kế hoạch. */
    @Transactional
    public void approve(Reader reader, PlanId id, String decision) {
        access.require(reader, "inspection.approve", Thing.none());
        var words = new Typed();
        var number = words.required("decision", decision, DECISION);
        words.refuse();
        var known = store.find(id, reader.clearance()).orElseThrow(Refusal::notThere);
        var entry = ledger.record(Entry.of("safeguards.inspection.plan-approved")
                .by(reader.actor())
                .on("inspection-plan", id.value())
                .with("decision", number));
        if (!store.approve(id, number, clock.instant(), reader.person(), entry.value())) {
            throw Refusal.conflict("safeguards.inspection.plan-approved-before", known.label());
        }
    }

    @Transactional(readOnly = true)
    public List<Plan> page(Reader reader, @Nullable Long before) {
        access.require(reader, Inspections.READ, Thing.none());
        return store.page(reader.clearance(), before, PAGE);
    }

    @Transactional(readOnly = true)
    public Plan find(Reader reader, PlanId id) {
        access.require(reader, Inspections.READ, Thing.none());
        return store.find(id, reader.clearance()).orElseThrow(Refusal::notThere);
    }

    /** Its inspections by their days. */
    @Transactional(readOnly = true)
    public List<Inspection> bodies(Reader reader, PlanId id) {
        return inspections.ofPlan(find(reader, id).id(), reader.clearance(), MOST);
    }
}
