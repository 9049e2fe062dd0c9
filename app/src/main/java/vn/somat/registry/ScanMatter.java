package vn.somat.registry;

/** Việc cơ quan quyết định về bản quét, each up to a level. */
public enum ScanMatter {
    /** Chữ trên bản quét: of papers up to this level they are read; of ordinary ones until it is decided otherwise. */
    WORDS,
    /** Thư mục quét: what lies there is of this level at most; of the highest there is until it is decided otherwise. */
    FOLDER
}
