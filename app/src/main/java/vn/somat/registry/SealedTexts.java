package vn.somat.registry;

import org.jspecify.annotations.Nullable;
import vn.somat.vault.ContentId;
import vn.somat.vault.KeyRing;

/** {@link Texts} as they are stored: each sealed under the paper's content and bound to its field. */
record SealedTexts(
        ContentId content,
        byte @Nullable [] type,
        byte @Nullable [] title,
        byte @Nullable [] issuer,
        byte @Nullable [] signer,
        byte @Nullable [] note,
        byte @Nullable [] reason) {

    static SealedTexts of(KeyRing keys, ContentId content, Texts texts) {
        return new SealedTexts(
                content,
                seal(keys, content, "type", texts.type()),
                seal(keys, content, "title", texts.title()),
                seal(keys, content, "issuer", texts.issuer()),
                seal(keys, content, "signer", texts.signer()),
                seal(keys, content, "note", texts.note()),
                seal(keys, content, "reason", texts.reason()));
    }

    Texts open(KeyRing keys) {
        return new Texts(
                keys.text(content, "type", type),
                keys.text(content, "title", title),
                keys.text(content, "issuer", issuer),
                keys.text(content, "signer", signer),
                keys.text(content, "note", note),
                keys.text(content, "reason", reason));
    }

    private static byte @Nullable [] seal(KeyRing keys, ContentId content, String name, @Nullable String text) {
        return text == null ? null : keys.seal(content, name, text);
    }
}
