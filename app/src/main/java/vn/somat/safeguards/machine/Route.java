package vn.somat.safeguards.machine;

import java.net.InetAddress;

/**
 * Tuyến mạng in use: which addresses are reached through which interface.
 *
 * @param gateway all zeros when the network is reached directly
 */
record Route(String link, AddressRange to, InetAddress gateway) {

    boolean isDefault() {
        return to.bits() == 0;
    }

    /** {@code eth0 → 10.0.2.1} */
    String shown() {
        var way = isDefault() ? "" : " " + to.shown();
        return link + way + (gateway.isAnyLocalAddress() ? "" : " → " + gateway.getHostAddress());
    }
}
