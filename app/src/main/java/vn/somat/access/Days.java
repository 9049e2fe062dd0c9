package vn.somat.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Khoảng ngày: the days to which a list is narrowed, both included, as a figure of a report leads to it. */
public record Days(LocalDate from, LocalDate to) {

    /** None unless both are given and in order. */
    public static @Nullable Days of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || to.isBefore(from) ? null : new Days(from, to);
    }

    /** The address of a list, narrowed to them. */
    public String on(String address) {
        return address + (address.contains("?") ? "&" : "?") + "from=" + from + "&to=" + to;
    }
}
