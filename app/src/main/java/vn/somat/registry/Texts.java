package vn.somat.registry;

import org.jspecify.annotations.Nullable;

/** What is written of a paper in words, in the clear: lives in memory only, for as long as one act lasts. */
record Texts(
        @Nullable String type,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String signer,
        @Nullable String note,
        @Nullable String reason) {

    static final Texts NONE = new Texts(null, null, null, null, null, null);

    Texts because(@Nullable String why) {
        return new Texts(type, title, issuer, signer, note, why);
    }

    Texts titled(@Nullable String other) {
        return new Texts(type, other, issuer, signer, note, reason);
    }

    @Override
    public String toString() {
        return "Texts";
    }
}
