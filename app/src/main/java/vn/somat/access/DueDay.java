package vn.somat.access;

import java.time.LocalDate;

/**
 * Việc có ngày: something has to be done until a day.
 *
 * @param address of its page
 * @param text message key that says what has to be done
 * @param thing number or label it goes by, no title
 */
public record DueDay(LocalDate day, String address, String text, String thing) {}
