package vn.somat.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Văn bản nhận dạng của một tệp: how far it is. Nobody has checked what was recognised.
 *
 * @param done pages so far
 * @param pages of the file; null while it was not begun
 * @param trouble message key: why nothing was recognised
 */
public record ScanText(
        UUID attachment,
        State state,
        int done,
        @Nullable Integer pages,
        @Nullable String trouble) {

    public enum State {
        WAITING,
        DONE,
        FAILED
    }
}
