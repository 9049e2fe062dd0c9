package vn.somat.organisation;

import org.jspecify.annotations.Nullable;

/** Nhân sự: a person of the office. {@code post} is the title as it stands on paper (Chánh Văn phòng); may be empty. */
public record Person(
        PersonId id, String name, String post, @Nullable UnitId unit) {

    /** Ids only. */
    @Override
    public String toString() {
        return "Person[" + id.value() + "]";
    }
}
