package vn.somat.registry;

/** Văn bản đến đang chờ xác định độ mật: one that waits, told by its place and level, never by its title. */
public record UnmarkedWaiting(Waiting line, Unmarked state) {}
