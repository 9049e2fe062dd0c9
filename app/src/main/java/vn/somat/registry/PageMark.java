package vn.somat.registry;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.vault.BlindIndex;

/** Dấu trang: where the next page of an answer begins, as a word the asker hands back; one we did not make is refused. */
@Component
class PageMark {

    private static final String PURPOSE = "page";
    private static final int PLACE = 8 + 4 + 16;
    private static final int WORD = 38;

    private final BlindIndex blind;

    PageMark(BlindIndex blind) {
        this.blind = blind;
    }

    String after(FindingStore.Found last) {
        var place = ByteBuffer.allocate(PLACE)
                .putLong(last.registeredAt().getEpochSecond())
                .putInt(last.registeredAt().getNano())
                .putLong(last.id().value().getMostSignificantBits())
                .putLong(last.id().value().getLeastSignificantBits());
        var word = Base64.getUrlEncoder().withoutPadding().encodeToString(place.array());
        return word + blind.blind(PURPOSE, word);
    }

    FindingStore.Found read(String mark) {
        if (mark.length() <= WORD
                || !mark.equals(mark.substring(0, WORD) + blind.blind(PURPOSE, mark.substring(0, WORD)))) {
            throw unknown();
        }
        try {
            var place = ByteBuffer.wrap(Base64.getUrlDecoder().decode(mark.substring(0, WORD)));
            var at = Instant.ofEpochSecond(place.getLong(), place.getInt());
            return new FindingStore.Found(new DocumentId(new UUID(place.getLong(), place.getLong())), at);
        } catch (IllegalArgumentException | DateTimeException forged) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.invalid("page", "registry.find.page");
    }
}
