package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.somat.ledger.Refusal;

/** What an act was refused with. */
final class RefusalsOf {

    private RefusalsOf() {}

    static Refusal refusal(ThrowingCallable act) {
        var refused = catchThrowableOfType(Refusal.class, act);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }

    static String code(ThrowingCallable act) {
        return refusal(act).code();
    }

    /** The fields that are not right, as {@code field code}. */
    static List<String> flaws(ThrowingCallable act) {
        return refusal(act).flaws().stream()
                .map(flaw -> flaw.field() + " " + flaw.code())
                .toList();
    }
}
