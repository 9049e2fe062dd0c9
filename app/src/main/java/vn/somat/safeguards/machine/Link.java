package vn.somat.safeguards.machine;

/**
 * Cổng mạng của máy, its loopback left out.
 *
 * @param up whether something may pass through it now
 */
record Link(String name, Kind kind, boolean up) {

    /** Dây mạng, sóng vô tuyến, mạng viễn thông (also a phone on a cable), đường hầm. */
    enum Kind {
        WIRED,
        WIRELESS,
        MODEM,
        TUNNEL
    }
}
