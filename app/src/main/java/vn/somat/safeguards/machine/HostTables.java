package vn.somat.safeguards.machine;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Các bảng của máy: what the operating system already knows. Reading them sends nothing, resolves no name and opens no
 * connection. Empty means that this machine does not let it be read; an empty list, that there is nothing of it.
 */
interface HostTables {

    /** What the machine calls itself, at most 64 characters; for telling machines on one database apart. */
    String host();

    Optional<List<Link>> links();

    Optional<List<Route>> routes();

    /** Name servers the machine would ask, those of its own loopback left out. */
    Optional<List<InetAddress>> nameServers();

    /** Listening and connected sockets, those of the loopback left out. */
    Optional<List<Socket>> sockets();

    /** Devices that can be carried away and are mounted: {@code sdb1 (vfat)}. Where it is mounted may tell a name. */
    Optional<List<String>> removable();

    /** Bluetooth adapters. */
    Optional<List<String>> bluetooth();

    Optional<Uptime> uptime();
}
