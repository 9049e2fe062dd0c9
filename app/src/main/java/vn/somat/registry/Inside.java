package vn.somat.registry;

import java.time.Instant;
import java.util.UUID;
import vn.somat.organisation.PersonId;

/** Trong bì: what the addressee found in an addressee-only envelope, as it is stored; read by the addressee alone. */
record Inside(
        DocumentId document,
        Ruling ruling,
        Facts facts,
        SealedTexts texts,
        Instant completedAt,
        PersonId completedBy,
        UUID entry) {

    @Override
    public String toString() {
        return "Inside[" + document.value() + "]";
    }
}
