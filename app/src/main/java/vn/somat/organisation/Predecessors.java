package vn.somat.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Các cơ quan tiền nhiệm: offices that were handed over to ours. Few, and they stay as they are. */
@Service
public class Predecessors {

    private final PredecessorStore store;

    Predecessors(PredecessorStore store) {
        this.store = store;
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public List<Predecessor> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<Predecessor> find(UUID id) {
        return store.find(id);
    }

    /** Names of the offices of people and units that came with one, by the ids of these. */
    @Transactional(readOnly = true)
    public Map<UUID, String> came() {
        return store.came();
    }

    /** In the transaction in which its things come; whoever takes over records it. */
    public void enter(Predecessor one) {
        store.add(one);
    }
}
