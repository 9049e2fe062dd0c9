package vn.somat.custody.destruction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Seals the words of destructions and holds. In the caller's transaction. */
@Component
class SealedWords {

    private final Contents contents;

    SealedWords(Contents contents) {
        this.contents = contents;
    }

    /** @param level that guards the words */
    ContentId fresh(String level) {
        return contents.create(KeyGroup.of(level));
    }

    void regroup(ContentId content, String level) {
        contents.regroup(content, KeyGroup.of(level));
    }

    byte[] seal(ContentId content, String field, String text) {
        try (var keys = contents.open(List.of(content))) {
            return keys.seal(content, field, text);
        }
    }

    byte @Nullable [] sealOptional(ContentId content, String field, @Nullable String text) {
        return text == null ? null : seal(content, field, text);
    }
}
