package vn.somat.classification.determination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.lists.ItemId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;

/**
 * Phiếu đề xuất độ mật (NĐ 26/2020 Điều 2 khoản 1): what a drafter puts before who decides, as it was typed.
 *
 * @param carrier what bears the secret: {@code document}, {@code electronic}, {@code object}, {@code place}, {@code speech},
 *     {@code activity}, {@code other}
 * @param level code; the ordinary level proposes that it is no secret
 * @param items those of the lists it falls under
 * @param type symbol of the document type; of what is no document: null
 * @param title trích yếu; null where the level has none
 * @param name what the object, place or activity is called; null for a document
 * @param scope phạm vi lưu hành, in words
 * @param copies how many may be issued; null: as many as the recipients get
 * @param copying {@code allowed} or {@code not-allowed}; null where the pack does not ask
 * @param termUntil last day of a term shorter than that of the level; null: the whole term
 * @param source the paper of another body whose secret is used again
 * @param subject the paper that came unmarked
 * @param validTo of a standing decision, the last day it lets papers out
 */
public record Proposal(
        Kind kind,
        String carrier,
        String level,
        List<ItemId> items,
        @Nullable String type,
        @Nullable String title,
        @Nullable String name,
        @Nullable String scope,
        @Nullable Integer copies,
        List<Recipient> recipients,
        @Nullable String copying,
        @Nullable LocalDate termUntil,
        @Nullable DocumentId source,
        @Nullable DocumentId subject,
        @Nullable UnitId unit,
        @Nullable LocalDate validTo) {

    public Proposal {
        items = List.copyOf(items);
        recipients = List.copyOf(recipients);
    }

    /** For one paper, as most are. */
    public static Proposal paper(
            String level,
            List<ItemId> items,
            String type,
            @Nullable String title,
            String scope,
            List<Recipient> recipients,
            @Nullable Integer copies,
            @Nullable String copying) {
        return new Proposal(
                Kind.ONE,
                "document",
                level,
                items,
                type,
                title,
                null,
                scope,
                copies,
                recipients,
                copying,
                null,
                null,
                null,
                null,
                null);
    }

    /** Codes only. */
    @Override
    public String toString() {
        return "Proposal[" + kind + " " + level + "]";
    }
}
