package vn.somat.safeguards.origin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads from which office things of this room came. */
@Repository
class CameFromStore {

    private static final List<String> THINGS = List.of(
            "device", "meeting", "official_seal", "training", "text", "inspection", "inspection_plan", "incident");

    private static final String ASKED = THINGS.stream()
            .map(thing -> "select predecessor from safeguards." + thing + " where id = {0} and predecessor is not null")
            .collect(Collectors.joining(" union all "));

    private final DSLContext sql;

    CameFromStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<UUID> of(UUID thing) {
        return sql.fetch(ASKED, org.jooq.impl.DSL.val(thing)).stream()
                .findFirst()
                .map(row -> row.get(0, UUID.class));
    }
}
