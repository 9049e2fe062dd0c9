package vn.somat.interchange.batches;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.batches.StoredBatch.SealedBatchTexts;
import vn.somat.vault.ContentId;
import vn.somat.vault.KeyRing;

/** Seals and opens the words of a run. Headings, and the cells of a row, are one text each. */
final class BatchWords {

    /** No cell holds it: it is taken out before. */
    private static final String BETWEEN = "\u001f";

    private BatchWords() {}

    static SealedBatchTexts seal(KeyRing keys, ContentId content, BatchTexts texts, List<String> headings) {
        return new SealedBatchTexts(
                seal(keys, content, "signer", texts.signer()),
                seal(keys, content, "title", texts.title()),
                seal(keys, content, "recipients", texts.recipients()),
                seal(keys, content, "note", texts.note()),
                seal(keys, content, "text", texts.text()),
                seal(keys, content, "headings", joined(headings)));
    }

    static MergePlan plan(KeyRing keys, StoredBatch batch) {
        var content = batch.content();
        var sealed = batch.texts();
        var texts = new BatchTexts(
                Objects.requireNonNullElse(keys.text(content, "signer", sealed.signer()), ""),
                keys.text(content, "title", sealed.title()),
                keys.text(content, "recipients", sealed.recipients()),
                keys.text(content, "note", sealed.note()),
                keys.text(content, "text", sealed.text()));
        var order = batch.order();
        var whole = new BatchOrder(
                order.book(),
                order.date(),
                order.type(),
                order.symbol(),
                order.level(),
                order.urgency(),
                order.list(),
                order.pages(),
                order.unit(),
                order.determination(),
                texts);
        return MergePlan.of(whole, headings(keys, batch));
    }

    static List<String> headings(KeyRing keys, StoredBatch batch) {
        return apart(keys.text(batch.content(), "headings", batch.texts().headings()));
    }

    static byte[] cells(KeyRing keys, ContentId content, int row, List<String> cells) {
        return keys.seal(content, "row/" + row, joined(cells));
    }

    /** Empty when they were forgotten. */
    static List<String> cells(KeyRing keys, ContentId content, StoredRow row) {
        return apart(keys.text(content, "row/" + row.row().row(), row.cells()));
    }

    static String joined(List<String> texts) {
        return String.join(
                BETWEEN, texts.stream().map(text -> text.replace(BETWEEN, " ")).toList());
    }

    private static List<String> apart(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(BETWEEN, -1));
    }

    private static byte @Nullable [] seal(KeyRing keys, ContentId content, String name, @Nullable String text) {
        return text == null ? null : keys.seal(content, name, text);
    }
}
