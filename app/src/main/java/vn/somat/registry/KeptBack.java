package vn.somat.registry;

/** Giữ lại: asked, in the registry's own transaction, before words or files of a paper are destroyed. */
public interface KeptBack {

    /** Refuses, and says until when, what must not be destroyed. */
    void requireFree(DocumentId document);
}
