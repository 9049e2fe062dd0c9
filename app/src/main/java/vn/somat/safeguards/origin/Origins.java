package vn.somat.safeguards.origin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.organisation.Predecessor;
import vn.somat.organisation.Predecessors;

/** Của cơ quan nào (đã sáp nhập): from which office that is part of ours now a device, a seal, a meeting and the like came. */
@Service
public class Origins {

    private final CameFromStore store;
    private final Predecessors predecessors;

    Origins(CameFromStore store, Predecessors predecessors) {
        this.store = store;
        this.predecessors = predecessors;
    }

    /** Empty for what is ours from the beginning; whoever asks has been let in to the thing itself. */
    @Transactional(readOnly = true)
    public Optional<Predecessor> of(UUID thing) {
        return store.of(thing).flatMap(predecessors::find);
    }
}
