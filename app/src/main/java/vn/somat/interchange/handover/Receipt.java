package vn.somat.interchange.handover;

import java.util.UUID;

/**
 * Giấy biên nhận bàn giao: that another office has taken over, signed by it.
 *
 * @param sha256 of the package it opened
 * @param entry the act, in the ledger of the office that took over
 * @param figures SHA-256 of what it counted
 */
record Receipt(UUID handover, String sha256, UUID entry, byte[] figures) {

    @Override
    public String toString() {
        return "Receipt[" + handover + "]";
    }
}
