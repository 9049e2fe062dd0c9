package vn.somat.safeguards.inspections;

import org.jspecify.annotations.Nullable;

/** Một thứ đã rút. @param result null: not looked at yet */
public record SampleLine(
        int position,
        String label,
        String address,
        @Nullable SampleResult result,
        @Nullable String note) {

    public boolean wrong() {
        return result == SampleResult.NOT_FOUND || result == SampleResult.DIFFERS;
    }
}
