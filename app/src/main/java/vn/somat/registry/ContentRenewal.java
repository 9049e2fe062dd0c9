package vn.somat.registry;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;
import vn.somat.vault.KeyRing;

/**
 * Thay khóa: what must not stay is destroyed with the key that opened it, wherever its sealed bytes may still lie; what
 * may stay is sealed anew under a fresh content. In the caller's transaction.
 */
@Component
class ContentRenewal {

    private final RecipientStore recipients;
    private final CorrectionStore corrections;
    private final Contents contents;
    private final KeptBack kept;

    ContentRenewal(RecipientStore recipients, CorrectionStore corrections, Contents contents, KeptBack kept) {
        this.recipients = recipients;
        this.corrections = corrections;
        this.contents = contents;
        this.kept = kept;
    }

    /** All but the abstract, of which no older wording stays either. */
    SealedTexts withoutTitle(Written written, Ruling ruling, Texts stay) {
        kept.requireFree(written.line().id());
        return renew(written, ruling, stay.titled(null), Set.of("title"), true);
    }

    /** Nothing but why it was destroyed. */
    SealedTexts withoutWords(Written written, String reason) {
        return renew(written, written.line().ruling(), Texts.NONE.because(reason), null, false);
    }

    /** @param gone fields whose older wordings go; null: all, with the reasons they were corrected for */
    private SealedTexts renew(Written written, Ruling ruling, Texts stay, @Nullable Set<String> gone, boolean names) {
        var old = written.line().texts().content();
        var fresh = contents.create(KeyGroup.of(ruling.level()));
        try (var keys = contents.open(List.of(old, fresh))) {
            for (int i = 0; i < written.recipients().size(); i++) {
                var one = written.recipients().get(i);
                var name = names ? written.names().get(i).name() : "";
                recipients.reseal(
                        written.line().id(),
                        new RecipientStore.Sealed(one.position(), keys.seal(fresh, one.field(), name), one.copies()));
            }
            for (var one : written.corrections()) {
                boolean wording = gone != null && !gone.contains(one.field());
                corrections.reseal(
                        written.line().id(),
                        one.number(),
                        wording ? again(keys, old, fresh, one.oldField(), one.old()) : null,
                        gone == null ? null : again(keys, old, fresh, one.reasonField(), one.reason()));
            }
            var sealed = SealedTexts.of(keys, fresh, stay);
            contents.destroy(old);
            return sealed;
        }
    }

    private static byte @Nullable [] again(
            KeyRing keys, ContentId old, ContentId fresh, String name, byte @Nullable [] sealed) {
        var text = keys.text(old, name, sealed);
        return text == null ? null : keys.seal(fresh, name, text);
    }
}
