package vn.somat.registry;

import java.time.LocalDate;
import java.util.UUID;

/** Dấu trang theo thời hạn: where a page of lines by their last day ended. */
public record TermMark(LocalDate until, UUID id) {}
