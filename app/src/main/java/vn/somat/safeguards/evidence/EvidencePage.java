package vn.somat.safeguards.evidence;

import org.jspecify.annotations.Nullable;

/** Một trang của tệp chứng cứ, as a picture. @param number from 1 */
public record EvidencePage(EvidenceFile file, int number, int total, byte[] picture) {

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "EvidencePage[" + file.id() + "]";
    }
}
