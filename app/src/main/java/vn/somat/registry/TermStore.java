package vn.somat.registry;

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

    /** All of these terms are there. */
    static Condition all(Field<Object> vector, Set<String> terms) {
        return terms.isEmpty()
                ? DSL.noCondition()
                : DSL.condition("{0} @@ {1}::tsquery", vector, DSL.val(query(terms, " & ")));
    }

    /** None of these terms is there. */
    static Condition none(Field<Object> vector, Set<String> terms) {
        return terms.isEmpty()
                ? DSL.noCondition()
                : DSL.condition("not ({0} @@ {1}::tsquery)", vector, DSL.val(query(terms, " | ")));
    }

    private static String query(Set<String> terms, String operator) {
        return "'" + String.join("'" + operator + "'", terms) + "'";
    }
}
