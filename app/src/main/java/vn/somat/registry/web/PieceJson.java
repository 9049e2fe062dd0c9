package vn.somat.registry.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.scans.ScannedPiece;

/** Một phần của tập quét. @param refusal code of why it was not attached */
record PieceJson(
        int first,
        int last,
        @Nullable UUID document,
        @Nullable String number,
        @Nullable String refusal) {

    static PieceJson of(ScannedPiece one) {
        var document = one.document();
        return new PieceJson(
                one.first(), one.last(), document == null ? null : document.value(), one.number(), one.refusal());
    }
}
