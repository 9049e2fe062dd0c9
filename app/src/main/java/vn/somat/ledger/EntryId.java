package vn.somat.ledger;

import java.util.UUID;

/** One entry of the ledger, known from the moment it is recorded; its index follows when it is chained. */
public record EntryId(UUID value) {}
