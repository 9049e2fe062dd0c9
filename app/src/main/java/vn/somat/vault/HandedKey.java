package vn.somat.vault;

import org.jspecify.annotations.Nullable;

/**
 * Khóa nội dung trên đường bàn giao: a content's key, wrapped for one parcel.
 *
 * @param group code of the group that guarded it and will guard it
 * @param wrapped null where the content was destroyed
 */
public record HandedKey(ContentId content, String group, byte @Nullable [] wrapped) {

    @Override
    public String toString() {
        return "HandedKey of " + content.value();
    }
}
