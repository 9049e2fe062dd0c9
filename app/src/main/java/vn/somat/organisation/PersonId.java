package vn.somat.organisation;

import java.util.UUID;

/** Mã nhân sự: one person, for good. A name may change and may repeat; this does not. */
public record PersonId(UUID value) {}
