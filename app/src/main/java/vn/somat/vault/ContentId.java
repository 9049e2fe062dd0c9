package vn.somat.vault;

import java.security.SecureRandom;
import java.util.UUID;

/** The identity of one encrypted content (mã nội dung): the fields of one record, or one file. */
public record ContentId(UUID value) {
    /** A random identity (UUID version 4). */
    public static ContentId fresh(SecureRandom random) {
        return new ContentId(Format1.uuid(random));
    }
}
