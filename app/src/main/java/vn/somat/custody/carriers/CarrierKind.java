package vn.somat.custody.carriers;

import java.util.List;

/** Loại bản, vật chứa. */
public enum CarrierKind {
    /** Bản gốc, bản lưu. */
    ORIGINAL,
    /** Bản nhận được. */
    RECEIVED,
    /** Bản phát hành. */
    ISSUED,
    COPY,
    EXTRACT,
    PHOTOGRAPH,
    SCAN,
    DISC,
    USB,
    NOTEBOOK,
    OBJECT;

    private static final List<CarrierKind> OWN = List.of(NOTEBOOK, DISC, USB, OBJECT);

    /** Kinds that may belong to no paper. */
    public static List<CarrierKind> own() {
        return OWN;
    }

    Medium medium() {
        return switch (this) {
            case DISC -> Medium.DISC;
            case USB -> Medium.USB;
            case SCAN -> Medium.ELECTRONIC;
            case OBJECT -> Medium.OBJECT;
            default -> Medium.PAPER;
        };
    }
}
