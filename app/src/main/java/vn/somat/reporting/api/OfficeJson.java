package vn.somat.reporting.api;

import java.time.Instant;
import java.util.UUID;
import vn.somat.reporting.packages.Subordinate;

/** @param fingerprint of the key it signs with: what both sides compare */
record OfficeJson(UUID id, String name, String symbol, String fingerprint, Instant since) {

    static OfficeJson of(Subordinate one) {
        return new OfficeJson(one.id(), one.name(), one.symbol(), one.fingerprint(), one.since());
    }
}
