package vn.somat.printing;

import java.util.List;

/**
 * Một tờ.
 *
 * @param code what the QR holds
 * @param caption what stands beside it
 */
public record StampedSheet(List<PlacedStamp> stamps, String code, String caption) {

    public StampedSheet {
        stamps = List.copyOf(stamps);
    }
}
