package vn.somat.custody.carriers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Level;

/**
 * A carrier about to be.
 *
 * @param level of its own; null where the line of its paper has it
 * @param name what it is, or whom it is meant for
 */
record MadeCarrier(
        CarrierId id,
        CarrierKind kind,
        Medium medium,
        @Nullable DocumentId document,
        @Nullable Integer copyNumber,
        @Nullable CarrierId parent,
        @Nullable Integer pages,
        @Nullable Level level,
        @Nullable Integer recipient,
        @Nullable String name) {

    /** A copy of a paper. */
    static MadeCarrier copy(
            CarrierKind kind,
            DocumentId document,
            @Nullable Integer copyNumber,
            @Nullable Integer recipient,
            @Nullable String name) {
        return new MadeCarrier(
                new CarrierId(UUID.randomUUID()),
                kind,
                kind.medium(),
                document,
                copyNumber,
                null,
                null,
                null,
                recipient,
                name);
    }

    @Override
    public String toString() {
        return "MadeCarrier[" + kind + "]";
    }
}
