package vn.somat.safeguards.origin;

import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
            .map(thing -> "select id, predecessor from safeguards." + thing
                    + " where id = any({0}) and predecessor is not null")
            .collect(Collectors.joining(" union all "));

    private final DSLContext sql;

    CameFromStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Of those that came from one. */
    Map<UUID, UUID> of(Collection<UUID> things) {
        return sql.fetch(ASKED, val(things.toArray(UUID[]::new))).stream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, UUID.class)));
    }
}
