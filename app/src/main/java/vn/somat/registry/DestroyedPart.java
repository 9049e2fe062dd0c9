package vn.somat.registry;

import java.time.LocalDate;

/**
 * Đã tiêu hủy: what the book says of copies and files of a paper that are no more.
 *
 * @param record number of the minutes
 */
public record DestroyedPart(String record, LocalDate day, int copies, int files) {}
