package vn.somat.safeguards.machine;

import java.net.InetAddress;

/**
 * Kết nối hoặc cổng đang nghe.
 *
 * @param protocol {@code tcp} or {@code udp}
 * @param port of the machine itself
 * @param remote the other end; all zeros while listening
 */
record Socket(String protocol, InetAddress local, int port, InetAddress remote) {

    boolean listening() {
        return remote.isAnyLocalAddress();
    }
}
