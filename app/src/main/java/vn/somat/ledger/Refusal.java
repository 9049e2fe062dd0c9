package vn.somat.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal (từ chối) the user can read: what was refused, the fields that are not right, the article that says so, and
 * who may allow it. The one way every room but the vault says no; {@code site} turns it into a page or problem details.
 *
 * <p>Arguments are numbers, ids and codes. A title or a name of a party never goes in: refusals are shown, recorded and
 * may be logged.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why: not there for this reader, not among their duties, at odds with the state of things, or not well formed. */
    public enum Kind {
        NOT_THERE,
        NOT_ALLOWED,
        CONFLICT,
        INVALID
    }

    /**
     * One field that is not right.
     *
     * @param field its name in the form
     * @param args what to fill into the message
     * @param citation the article it offends, as printed; null where no law asks for it
     */
    public record Flaw(
            String field,
            String code,
            List<Object> args,
            @Nullable String citation) {

        public static Flaw of(String field, String code, Object... args) {
            return new Flaw(field, code, List.of(args), null);
        }

        public Flaw citing(String article) {
            return new Flaw(field, code, args, article);
        }

        /** The same under the name another form has for the field. */
        public Flaw in(String other) {
            return new Flaw(other, code, args, citation);
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> args;
    private final transient List<Flaw> flaws;
    private final @Nullable String citation;
    private final transient List<String> mayAllow;
    private final @Nullable String asks;
    private final @Nullable String power;

    private Refusal(
            Kind kind,
            String code,
            List<Object> args,
            List<Flaw> flaws,
            @Nullable String citation,
            List<String> mayAllow,
            @Nullable String asks,
            @Nullable String power) {
        super(kind + " " + code, null, false, true);
        this.kind = kind;
        this.code = code;
        this.args = List.copyOf(args);
        this.flaws = List.copyOf(flaws);
        this.citation = citation;
        this.mayAllow = List.copyOf(mayAllow);
        this.asks = asks;
        this.power = power;
    }

    /** There is no such thing, or it is not the reader's to see: the two look the same from outside. */
    public static Refusal notThere() {
        return new Refusal(
                Kind.NOT_THERE, "ledger.refusal.not-there", List.of(), List.of(), null, List.of(), null, null);
    }

    public static Refusal notAllowed(String code, Object... args) {
        return new Refusal(Kind.NOT_ALLOWED, code, List.of(args), List.of(), null, List.of(), null, null);
    }

    public static Refusal conflict(String code, Object... args) {
        return new Refusal(Kind.CONFLICT, code, List.of(args), List.of(), null, List.of(), null, null);
    }

    public static Refusal invalid(String field, String code, Object... args) {
        return invalid(List.of(Flaw.of(field, code, args)));
    }

    /**
     * Rests on the first of the flaws that offends an article, on the first of all where none does.
     *
     * @param flaws at least one
     */
    public static Refusal invalid(List<Flaw> flaws) {
        var first = flaws.stream()
                .filter(flaw -> flaw.citation() != null)
                .findFirst()
                .orElse(flaws.getFirst());
        return new Refusal(Kind.INVALID, first.code(), first.args(), flaws, first.citation(), List.of(), null, null);
    }

    /** The article that says no, as it is quoted to the user. */
    public Refusal citing(String article) {
        return new Refusal(kind, code, args, flaws, article, mayAllow, asks, power);
    }

    /** The people of this office who may allow it today, by name. */
    public Refusal allowedBy(List<String> people) {
        return new Refusal(kind, code, args, flaws, citation, people, asks, power);
    }

    /**
     * What would ask for it.
     *
     * @param form code of the form to make; null where the law names none
     * @param authority the act of the authority matrix whose holders may allow it; null where the law names nobody
     */
    public Refusal asking(@Nullable String form, @Nullable String authority) {
        return new Refusal(kind, code, args, flaws, citation, mayAllow, form, authority);
    }

    public Kind kind() {
        return kind;
    }

    /** The message key of the sentence. */
    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    /** The fields that are not right; empty unless {@link Kind#INVALID}. */
    public List<Flaw> flaws() {
        return flaws;
    }

    public @Nullable String citation() {
        return citation;
    }

    public List<String> mayAllow() {
        return mayAllow;
    }

    public @Nullable String asks() {
        return asks;
    }

    public @Nullable String power() {
        return power;
    }
}
