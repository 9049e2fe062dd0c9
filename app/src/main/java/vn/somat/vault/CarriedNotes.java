package vn.somat.vault;

import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Lời nhắn mang theo: short texts that somebody outside carries for us from one request to the next, unread and unchanged.
 * Any unsealed instance opens what another sealed. Safe to share between threads.
 */
@Service
public class CarriedNotes {

    private static final String PURPOSE = "carried-notes";

    private final KeyCabinet cabinet;
    private final Format1 format;

    CarriedNotes(KeyCabinet cabinet, Format1 format) {
        this.cabinet = cabinet;
        this.format = format;
    }

    /**
     * In letters of base64url; empty while the vault is sealed.
     *
     * @param kind what it is; a note of one kind is not taken for another
     */
    public Optional<String> seal(String kind, String text) {
        var keys = cabinet.peek();
        if (keys == null) {
            return Optional.empty();
        }
        try (Key key = cabinet.purpose(KeyGroup.SIGN_IN, PURPOSE)) {
            var sealed = format.sealField(key, keys.vaultId, kind, text);
            return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        } catch (VaultSealed meanwhile) {
            return Optional.empty();
        }
    }

    /** Empty for what we did not seal, or not as this kind, and while the vault is sealed. */
    public Optional<String> open(String kind, String carried) {
        var keys = cabinet.peek();
        if (keys == null) {
            return Optional.empty();
        }
        try (Key key = cabinet.purpose(KeyGroup.SIGN_IN, PURPOSE)) {
            return Optional.of(format.openField(
                    key, keys.vaultId, kind, Base64.getUrlDecoder().decode(carried)));
        } catch (Damaged | VaultSealed | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
