package vn.somat.registry.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.issues.Issue;
import vn.somat.registry.issues.IssuedCopy;

/** Bản có số. @param code what stands on it, and in its QR */
record CopyJson(
        int copy,
        String code,
        String recipient,
        IssuedCopy.State state,
        @Nullable String reason,
        @Nullable Instant at) {

    static CopyJson of(Issue issue, IssuedCopy one) {
        return new CopyJson(one.copy(), issue.code(one.copy()), one.recipient(), one.state(), one.reason(), one.at());
    }

    @Override
    public String toString() {
        return "CopyJson[" + copy + "]";
    }
}
