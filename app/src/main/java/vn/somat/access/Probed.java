package vn.somat.access;

import java.util.List;

/**
 * Điều sổ cho thấy.
 *
 * @param examined how many things were looked at; none: it says nothing
 * @param cases those that are not as they should be
 */
public record Probed(int examined, List<ProbedCase> cases) {

    public Probed {
        cases = List.copyOf(cases);
    }

    /** The same of nothing: what the reader may not look at. */
    public static Probed nothing() {
        return new Probed(0, List.of());
    }
}
