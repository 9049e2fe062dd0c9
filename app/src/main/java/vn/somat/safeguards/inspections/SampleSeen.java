package vn.somat.safeguards.inspections;

import org.jspecify.annotations.Nullable;

/** Kết quả xem mẫu đã gõ. */
public record SampleSeen(SampleResult result, @Nullable String note) {}
