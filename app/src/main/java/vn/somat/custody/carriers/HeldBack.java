package vn.somat.custody.carriers;

import org.jspecify.annotations.Nullable;
import vn.somat.registry.DocumentId;

/** Giữ lại: asked before an account is closed for good. */
public interface HeldBack {

    /** Refuses, and says until when, what is held back by itself or by its paper. */
    void requireFree(CarrierId carrier, @Nullable DocumentId document);
}
