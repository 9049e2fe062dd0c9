package vn.somat.interchange.batches;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.registry.RegisterOutgoing;

/** What a row came to: the paper to be registered, its text, and what its cells lack. */
record Merged(RegisterOutgoing paper, @Nullable String text, List<Flaw> flaws) {

    @Override
    public String toString() {
        return "Merged";
    }
}
