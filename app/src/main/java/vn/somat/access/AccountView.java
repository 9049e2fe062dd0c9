package vn.somat.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Tài khoản: what may be shown of an account. */
public record AccountView(
        UUID id,
        String username,
        PersonId person,
        int clearance,
        boolean hasPin,
        boolean hasCodes,
        boolean mustChange,
        Instant passwordAt,
        @Nullable Instant signedInAt,
        @Nullable Instant endsAt,
        @Nullable Instant disabledAt) {}
