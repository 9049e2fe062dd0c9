package vn.somat.custody.destruction;

import java.util.UUID;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;

/** Nội dung điện tử của một văn bản, as it is put on a list. */
public record Electronic(DocumentId document, What what) {

    /** Thứ trên danh sách. */
    public enum What {
        CARRIER,
        /** Tệp: every file of the paper, with its name. */
        FILES,
        /** Chữ trong sổ: title, parties, notes, and all they are found by. The number and the proof stay. */
        WORDS
    }

    /** Reads {@code FILES:id} as a form sends it. */
    public static Electronic read(String typed) {
        int at = typed.indexOf(':');
        try {
            var what = What.valueOf(typed.substring(0, at));
            if (what != What.CARRIER) {
                return new Electronic(new DocumentId(UUID.fromString(typed.substring(at + 1))), what);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException forged) {
            // the same as any other word that is none of ours
        }
        throw Refusal.invalid("electronic", "custody.carrier.chosen");
    }
}
