package vn.somat.organisation;

import java.util.UUID;

/** Mã nhân sự: one person, for good. A name may change and may repeat; this does not. */
public record PersonId(UUID value) {

    /** The house itself, where the law does something on a day and nobody has to: nobody of the office has this id. */
    public static final PersonId HOUSE = new PersonId(new UUID(0, 0));

    /** What it is called, in any language. */
    public static final String HOUSE_NAME = "Sổ Mật";
}
