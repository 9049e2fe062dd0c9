package vn.somat.organisation;

import java.util.UUID;

/** Mã đơn vị: one unit of the office, through renamings; a merger makes a new one. */
public record UnitId(UUID value) {}
