package vn.somat.access;

import java.time.Instant;

/** Phiên đang mở. @param name by which it is ended @param here whether it is the one that asks */
public record OpenVisit(String name, Instant since, Instant touched, boolean locked, boolean here) {}
