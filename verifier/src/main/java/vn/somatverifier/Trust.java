package vn.somatverifier;

import org.jspecify.annotations.Nullable;

/** What the inspector knows of the office's key from elsewhere (khóa đối chiếu): all of it, its fingerprint, or nothing. */
record Trust(@Nullable OfficeKey key, @Nullable String fingerprint) {

    boolean isGiven() {
        return key != null || fingerprint != null;
    }

    boolean accepts(OfficeKey claimed) {
        return (key == null || key.isSameAs(claimed))
                && (fingerprint == null || fingerprint.equals(claimed.fingerprint()));
    }
}
