package vn.somat.safeguards.incidents;

import java.util.UUID;
import vn.somat.access.Reader;

/** Nơi giữ dấu vết: asked of the room above that knows where every copy went. What is not the reader's to see is not there. */
public interface Evidence {

    LastSeen of(Reader reader, UUID carrier);
}
