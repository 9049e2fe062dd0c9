package vn.somat.safeguards.machine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Reads the tables of {@code /proc/net} as Linux writes them: addresses in hexadecimal, each word the wrong way round. */
final class ProcNet {

    private static final int UP = 0x1;
    private static final int REJECTED = 0x200;
    private static final String ESTABLISHED = "01";
    private static final String TCP_LISTENS = "0A";
    private static final String LOOPBACK = "lo";

    private ProcNet() {}

    /** {@code /proc/net/route}: Iface Destination Gateway Flags RefCnt Use Metric Mask … */
    static List<Route> routes(List<String> lines) {
        return fields(lines)
                .filter(field -> inUse(field[3]))
                .map(field -> new Route(
                        field[0],
                        new AddressRange(turned(field[1]), Integer.bitCount(Integer.parseUnsignedInt(field[7], 16))),
                        turned(field[2])))
                .toList();
    }

    /** {@code /proc/net/ipv6_route}: destination, bits, source, bits, next hop, metric, count, use, flags, device. No heading. */
    static List<Route> routes6(List<String> lines) {
        return lines.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(field -> inUse(field[8]) && !field[9].equals(LOOPBACK))
                .map(field -> new Route(
                        field[9],
                        new AddressRange(straight(field[0]), Integer.parseInt(field[1], 16)),
                        straight(field[4])))
                .toList();
    }

    /** {@code /proc/net/tcp}, {@code udp} and their sixes: slot, local, remote, state, … */
    static List<Socket> sockets(String protocol, List<String> lines) {
        var sockets = new ArrayList<Socket>();
        fields(lines).forEach(field -> {
            var socket = new Socket(protocol, address(field[1]), port(field[1]), address(field[2]));
            boolean counts = socket.listening() ? field[3].equals(TCP_LISTENS) : field[3].equals(ESTABLISHED);
            if (counts
                    && !socket.local().isLoopbackAddress()
                    && !socket.remote().isLoopbackAddress()) {
                sockets.add(socket);
            }
        });
        return sockets;
    }

    private static Stream<String[]> fields(List<String> lines) {
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+"));
    }

    private static boolean inUse(String flags) {
        int read = Integer.parseUnsignedInt(flags, 16);
        return (read & UP) != 0 && (read & REJECTED) == 0;
    }

    private static InetAddress address(String written) {
        return turned(written.substring(0, written.indexOf(':')));
    }

    private static int port(String written) {
        return Integer.parseInt(written.substring(written.indexOf(':') + 1), 16);
    }

    /** Each four bytes stand the wrong way round, as the processor keeps them. */
    private static InetAddress turned(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        for (int word = 0; word < bytes.length; word += 4) {
            byte first = bytes[word];
            byte second = bytes[word + 1];
            bytes[word] = bytes[word + 3];
            bytes[word + 1] = bytes[word + 2];
            bytes[word + 2] = second;
            bytes[word + 3] = first;
        }
        return of(bytes);
    }

    private static InetAddress straight(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** Never looks a name up: it is given none. */
    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException("no address", wrongLength);
        }
    }
}
