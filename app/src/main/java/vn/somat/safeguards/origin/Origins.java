package vn.somat.safeguards.origin;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Names by what came from there; nothing of what is ours from the beginning. Whoever asks has been let in to all of it. */
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> things) {
        var came = store.of(things);
        if (came.isEmpty()) {
            return Map.of();
        }
        var names = predecessors.all().stream().collect(Collectors.toMap(Predecessor::id, Predecessor::name));
        return came.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> names.getOrDefault(one.getValue(), "")));
    }
}
