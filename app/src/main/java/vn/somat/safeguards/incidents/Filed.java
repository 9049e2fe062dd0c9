package vn.somat.safeguards.incidents;

import java.time.Instant;

/** Vụ đã báo mà người báo không được đọc: that they reported it, and when; nothing else of it. */
public record Filed(String label, Instant at) {}
