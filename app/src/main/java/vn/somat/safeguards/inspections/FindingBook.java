package vn.somat.safeguards.inspections;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.vault.Contents;

/** Sổ theo dõi kiến nghị: for whoever reads inspections, and for whoever answers for one. */
@Service
public class FindingBook {

    static final String READ = "finding.read";

    private final InspectionFindingStore store;
    private final Inspections inspections;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;

    FindingBook(
            InspectionFindingStore store, Inspections inspections, Contents contents, Access access, Ledger ledger) {
        this.store = store;
        this.inspections = inspections;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
    }

    /** With its words; that it was read is recorded. */
    @Transactional
    public Finding read(Reader reader, FindingId id) {
        var kept = store.find(id).orElseThrow(Refusal::notThere);
        access.require(reader, READ, kept.finding().thing());
        ledger.record(Entry.of("safeguards.inspection.finding.read")
                .by(reader.actor())
                .on("finding", id.value())
                .level(kept.finding().inspection().level()));
        return opened(kept, true);
    }

    /** Of one inspection, with what was found; its steps are not opened. */
    @Transactional(readOnly = true)
    public List<Finding> of(Reader reader, InspectionId id) {
        var one = inspections.find(reader, id);
        return store.of(one.id()).stream().map(kept -> opened(kept, false)).toList();
    }

    /** Not closed, due between two days, soonest first; all for who reads inspections, else one's own. Without a word. */
    @Transactional(readOnly = true)
    public List<Finding> open(Reader reader, LocalDate from, LocalDate to, int most) {
        boolean all = access.may(reader, Inspections.READ, Thing.none()).allowed();
        @Nullable PersonId whose = all ? null : reader.person();
        return store.open(Math.max(0, reader.clearance()), whose, from, to, most).stream()
                .map(InspectionFindingStore.Kept::finding)
                .toList();
    }

    /** Found within some days, for who reads inspections. Without a word. */
    @Transactional(readOnly = true)
    public List<Finding> found(Reader reader, Days days, int most) {
        access.require(reader, Inspections.READ, Thing.none());
        return store.found(Math.max(0, reader.clearance()), days, most).stream()
                .map(InspectionFindingStore.Kept::finding)
                .toList();
    }

    private Finding opened(InspectionFindingStore.Kept kept, boolean steps) {
        var one = kept.finding();
        var content = one.inspection().content();
        var name = one.id().value();
        try (var keys = contents.open(List.of(content))) {
            var said = steps
                    ? store.steps(one.id()).stream()
                            .map(each -> new Finding.Step(
                                    each.step().kind(),
                                    each.step().at(),
                                    each.step().by(),
                                    each.step().due(),
                                    keys.text(content, FindingDesk.SAID + name + "." + each.number(), each.said())))
                            .toList()
                    : List.<Finding.Step>of();
            return new Finding(
                    one.id(),
                    one.number(),
                    one.inspection(),
                    one.question(),
                    keys.text(content, FindingDesk.WHAT + name, kept.what()),
                    keys.text(content, FindingDesk.ADVICE + name, kept.advice()),
                    one.due(),
                    one.responsible(),
                    one.state(),
                    one.rounds(),
                    one.seen(),
                    one.foundBy(),
                    said);
        }
    }
}
