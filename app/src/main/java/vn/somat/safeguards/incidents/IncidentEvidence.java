package vn.somat.safeguards.incidents;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.evidence.EvidenceFile;
import vn.somat.safeguards.evidence.EvidenceFiles;
import vn.somat.safeguards.evidence.EvidenceOwner;
import vn.somat.safeguards.evidence.EvidencePage;

/** Tệp chứng cứ của vụ việc: a photograph, a scan of minutes, as far as their reader may see the incident. */
@Service
public class IncidentEvidence {

    private final IncidentStore store;
    private final EvidenceFiles files;
    private final Access access;

    IncidentEvidence(IncidentStore store, EvidenceFiles files, Access access) {
        this.store = store;
        this.files = files;
        this.access = access;
    }

    /** Until it is closed. */
    @Transactional
    public UUID add(Reader reader, IncidentId id, String name, InputStream bytes) {
        access.require(reader, IncidentDesk.HANDLE, found(reader, id).thing());
        var one = store.lock(reader, id).orElseThrow(Refusal::notThere);
        if (!one.open()) {
            throw Refusal.conflict("incidents.closed", one.label());
        }
        return files.add(reader, owner(one), null, name, bytes);
    }

    public List<EvidenceFile> of(Reader reader, IncidentId id) {
        return files.of(owner(found(reader, id)));
    }

    /** By file, the ledger's entry that it was added: bound to its SHA-256. */
    public Map<UUID, UUID> entries(Reader reader, IncidentId id) {
        return files.entries(owner(found(reader, id)));
    }

    public EvidencePage page(Reader reader, IncidentId id, UUID file, int number) {
        return files.page(reader, owner(found(reader, id)), file, number);
    }

    private Incident found(Reader reader, IncidentId id) {
        access.require(reader, Incidents.READ, Thing.none());
        return store.find(reader, id).orElseThrow(Refusal::notThere);
    }

    private static EvidenceOwner owner(Incident one) {
        return new EvidenceOwner(
                EvidenceOwner.Kind.INCIDENT, one.id().value(), one.level().code());
    }
}
