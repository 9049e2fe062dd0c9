package vn.somat.safeguards.seals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Obligation;
import vn.somat.access.Obligations;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/** Sổ con dấu: what stands in the register, for whoever watches over it and for whoever keeps a seal. */
@Service
public class OfficialSeals implements Obligations {

    public static final int PAGE = 50;

    /** More seals than this no office has. */
    private static final int MOST = 500;

    private static final String READ = "seal.read";

    private final SealStore store;
    private final SealUseStore uses;
    private final Access access;
    private final Clock clock;

    OfficialSeals(SealStore store, SealUseStore uses, Access access, Clock clock) {
        this.store = store;
        this.uses = uses;
        this.access = access;
        this.clock = clock;
    }

    /** By number. @param after number of the last one of the page before */
    @Transactional(readOnly = true)
    public List<OfficialSeal> page(Reader reader, boolean gone, long after) {
        access.require(reader, READ, Thing.none());
        return store.page(gone, after, PAGE);
    }

    @Transactional(readOnly = true)
    public OfficialSeal find(Reader reader, UUID id) {
        var seal = store.find(id).orElseThrow(Refusal::notThere);
        access.require(reader, READ, seal.thing());
        return seal;
    }

    /** What was done to it, newest first. */
    @Transactional(readOnly = true)
    public List<SealAct> acts(Reader reader, UUID id) {
        return store.acts(find(reader, id).id());
    }

    /** What it was put on, the latest first. @param before number of the last line of the page before */
    @Transactional(readOnly = true)
    public List<SealUse> uses(Reader reader, UUID id, long before) {
        return uses.page(find(reader, id).id(), before, PAGE);
    }

    /** As it stands now; whoever asks has just acted on it, and may keep it no more. */
    @Transactional(readOnly = true)
    public OfficialSeal known(UUID id) {
        return store.find(id).orElseThrow(Refusal::notThere);
    }

    /** What the reader keeps. */
    @Transactional(readOnly = true)
    public List<OfficialSeal> mine(Reader reader) {
        return store.keptBy(reader.person(), MOST);
    }

    /** All that are in use; whoever asks has asked whether they may know. */
    @Transactional(readOnly = true)
    public List<OfficialSeal> all() {
        return store.page(false, 0, MOST);
    }

    /** Those to be looked at; whoever asks has asked whether they may know. */
    @Transactional(readOnly = true)
    public List<OfficialSeal> unchecked() {
        var today = LocalDate.now(clock);
        return all().stream().filter(seal -> seal.unchecked(today)).toList();
    }

    /** Nobody leaves with a seal. */
    @Override
    @Transactional(readOnly = true)
    public List<Obligation> of(PersonId person) {
        int kept = store.keptBy(person, MOST).size();
        return kept == 0 ? List.of() : List.of(new Obligation("people.seal.kept", kept, "/seals", true));
    }
}
