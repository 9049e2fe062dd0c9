package vn.somat.organisation;

import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Entry;

/** Nhân sự: a person of the office. {@code post} is the title as it stands on paper (Chánh Văn phòng); may be empty. */
public record Person(
        PersonId id, String name, String post, @Nullable UnitId unit) {

    /** What the ledger is told of the person as it stands now. */
    Entry entry(String act, String actor) {
        return Entry.of(act)
                .by(actor)
                .on("person", id.value())
                .with("unit", unit == null ? null : unit.value())
                .commit("name", name)
                .commit("post", post.isEmpty() ? null : post);
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "Person[" + id.value() + "]";
    }
}
