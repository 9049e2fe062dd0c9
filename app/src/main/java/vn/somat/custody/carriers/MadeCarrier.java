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
 * @param order the copy order it was made on
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
        @Nullable String name,
        @Nullable UUID order) {

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
                name,
                null);
    }

    /** Made from another one on an order. */
    static MadeCarrier copied(
            CarrierId source,
            CopiesMade.Batch batch,
            DocumentId document,
            int copyNumber,
            @Nullable Integer pages,
            String name) {
        return new MadeCarrier(
                new CarrierId(UUID.randomUUID()),
                batch.kind(),
                batch.kind().medium(),
                document,
                copyNumber,
                source,
                pages,
                null,
                null,
                name,
                batch.order());
    }

    @Override
    public String toString() {
        return "MadeCarrier[" + kind + "]";
    }
}
