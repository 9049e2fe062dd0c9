package vn.somat.registry;

import java.time.Instant;
import vn.somat.organisation.PersonId;

/**
 * Mở lại: a closed volume that was opened again.
 *
 * @param lastSerial the last number its closing had stated
 * @param reason why the closing did not last
 */
public record BookReopening(
        int volume, Instant at, PersonId by, Instant closedAt, PersonId closedBy, int lastSerial, String reason) {

    @Override
    public String toString() {
        return "BookReopening of volume " + volume;
    }
}
