package vn.somat.interchange.handover;

import java.util.UUID;

/** A package that lies in the tray. */
public record ParcelId(UUID value) {}
