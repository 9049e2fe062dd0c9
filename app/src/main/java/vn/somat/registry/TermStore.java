package vn.somat.registry;

import java.util.ArrayList;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** How blinded terms stand in a row and in its WHERE clause. Terms hold letters of base64url only. */
final class TermStore {

    private TermStore() {}

    /** The value of {@code document.terms}. */
    static Field<Object> vector(Set<String> terms) {
        return DSL.field(
                "array_to_tsvector({0})",
                Object.class, DSL.val(terms.toArray(String[]::new), SQLDataType.VARCHAR.array()));
    }

    /** All words of a question are there and none of those it must be without; by one look into the index. */
    static Condition found(Field<Object> vector, Wanted wanted) {
        var parts = new ArrayList<String>();
        wanted.words().forEach(term -> parts.add("'" + term + "'"));
        wanted.issuer().forEach(term -> parts.add("'" + term + "'"));
        wanted.without().forEach(term -> parts.add("!'" + term + "'"));
        return parts.isEmpty()
                ? DSL.noCondition()
                : DSL.condition("{0} @@ {1}::tsquery", vector, DSL.val(String.join(" & ", parts)));
    }
}
