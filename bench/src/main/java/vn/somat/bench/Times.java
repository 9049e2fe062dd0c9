package vn.somat.bench;

import java.util.Arrays;

/** How long each of many turns took, in milliseconds, shortest first. */
record Times(double[] sorted) {

    static Times of(double[] measured) {
        var sorted = measured.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    double at(double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(Math.ceil(share * sorted.length)) - 1)];
    }

    @Override
    public String toString() {
        return "%.1f / %.1f / %.1f".formatted(at(0.5), at(0.95), at(0.99));
    }
}
