package vn.somat.safeguards.inspections;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.evidence.EvidenceFile;
import vn.somat.safeguards.evidence.EvidenceFiles;
import vn.somat.safeguards.evidence.EvidenceOwner;
import vn.somat.safeguards.evidence.EvidencePage;

/** Tệp chứng cứ của cuộc kiểm tra và của kiến nghị: as far as their reader may see what it is evidence of. */
@Service
public class InspectionEvidence {

    private final Inspections inspections;
    private final InspectionStore store;
    private final InspectionFindingStore findings;
    private final Answering answering;
    private final EvidenceFiles files;
    private final Access access;

    InspectionEvidence(
            Inspections inspections,
            InspectionStore store,
            InspectionFindingStore findings,
            Answering answering,
            EvidenceFiles files,
            Access access) {
        this.inspections = inspections;
        this.store = store;
        this.findings = findings;
        this.answering = answering;
        this.files = files;
        this.access = access;
    }

    /** While it goes on. @param question of its checklist; blank: the inspection as a whole */
    @Transactional
    public UUID add(Reader reader, InspectionId id, String question, String name, InputStream bytes) {
        access.require(reader, "inspection.run", inspections.find(reader, id).thing());
        var one = store.lock(id).orElseThrow(Refusal::notThere);
        if (!one.going()) {
            throw Refusal.conflict("safeguards.inspection.not-now", one.label());
        }
        if (!question.isEmpty() && answering.checklist(one).question(question).isEmpty()) {
            throw Refusal.invalid("question", "safeguards.inspection.question");
        }
        return files.add(reader, owner(one), question.isEmpty() ? null : question, name, bytes);
    }

    public List<EvidenceFile> of(Reader reader, InspectionId id) {
        return files.of(owner(inspections.find(reader, id)));
    }

    public EvidencePage page(Reader reader, InspectionId id, UUID file, int number) {
        return files.page(reader, owner(inspections.find(reader, id)), file, number);
    }

    /** For the kit, which leaves the house. */
    InputStream taken(Reader reader, Inspection one, EvidenceFile file) {
        return files.taken(reader, owner(one), file);
    }

    /** As for the inspection it was found in. */
    InputStream taken(Reader reader, Finding one, EvidenceFile file) {
        return files.taken(reader, owner(one), file);
    }

    /** By who answers for it or leads the inspection, until it is closed. */
    @Transactional
    public UUID add(Reader reader, FindingId id, String name, InputStream bytes) {
        findings.lock(id);
        var one = read(reader, id);
        access.require(reader, "finding.remedy", one.thing());
        if (one.state() == Finding.State.CLOSED) {
            throw Refusal.conflict("safeguards.inspection.finding-not-now", one.label());
        }
        return files.add(reader, owner(one), null, name, bytes);
    }

    public List<EvidenceFile> of(Reader reader, FindingId id) {
        return files.of(owner(read(reader, id)));
    }

    public EvidencePage page(Reader reader, FindingId id, UUID file, int number) {
        return files.page(reader, owner(read(reader, id)), file, number);
    }

    private Finding read(Reader reader, FindingId id) {
        var one = findings.find(id).orElseThrow(Refusal::notThere).finding();
        access.require(reader, FindingBook.READ, one.thing());
        return one;
    }

    private static EvidenceOwner owner(Inspection one) {
        return new EvidenceOwner(EvidenceOwner.Kind.INSPECTION, one.id().value(), one.level());
    }

    private static EvidenceOwner owner(Finding one) {
        return new EvidenceOwner(
                EvidenceOwner.Kind.FINDING, one.id().value(), one.inspection().level());
    }
}
