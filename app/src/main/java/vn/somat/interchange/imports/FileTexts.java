package vn.somat.interchange.imports;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyRing;

/** What is kept of a file until it is in the books: as JSON, sealed under the file's own key. */
@Component
class FileTexts {

    private static final JsonMapper JSON = new JsonMapper();

    private final Contents contents;
    private final TransactionTemplate together;

    FileTexts(Contents contents, PlatformTransactionManager transactions) {
        this.contents = contents;
        this.together = new TransactionTemplate(transactions);
    }

    byte[] seal(ContentId content, String name, Object what) {
        try (var keys = keys(content)) {
            return keys.seal(content, name, JSON.writeValueAsString(what));
        }
    }

    /** Null when there is none, or when the key is gone. */
    <T> @Nullable T open(ContentId content, String name, byte @Nullable [] sealed, TypeReference<T> type) {
        try (var keys = keys(content)) {
            var text = keys.text(content, name, sealed);
            return text == null ? null : JSON.readValue(text, type);
        }
    }

    private KeyRing keys(ContentId content) {
        return Objects.requireNonNull(together.execute(tx -> contents.open(List.of(content))));
    }
}
