package vn.somat.safeguards.inspections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Chứng cứ dẫn chiếu: number of a paper, copy, device, minutes. @param address of its page here, when it has one */
public record Evidence(
        String question, String label, @Nullable String address, Instant at, PersonId by) {

    /** With its name in clear. */
    Evidence labelled(String name) {
        return new Evidence(question, name, address, at, by);
    }
}
