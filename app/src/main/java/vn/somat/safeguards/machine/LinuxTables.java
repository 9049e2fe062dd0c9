package vn.somat.safeguards.machine;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Các bảng của Linux, under a root folder: {@code /}, or where a container shows those of its host. */
final class LinuxTables implements HostTables {

    /** The resolver of systemd answers here and asks the servers of its own file. */
    private static final String RESOLVED = "run/systemd/resolve/resolv.conf";

    private static final Pattern SERVER = Pattern.compile("\\s*nameserver\\s+([0-9A-Fa-f:.]+)(%\\S+)?\\s*");
    private static final Pattern DEVICE = Pattern.compile("/dev/(\\S+) \\S+ (\\S+) .*");

    private final RootFolder root;

    LinuxTables(RootFolder root) {
        this.root = root;
    }

    /** Whether these tables are there at all. */
    static boolean under(RootFolder root) {
        return root.exists("proc/net") && root.exists("sys/class/net");
    }

    @Override
    public String host() {
        return read("proc/sys/kernel/hostname", () -> {
                    var name = root.text("proc/sys/kernel/hostname").strip();
                    return name.substring(0, Math.min(64, name.length()));
                })
                .filter(name -> !name.isEmpty())
                .orElse("?");
    }

    @Override
    public Optional<List<Link>> links() {
        return read("sys/class/net", () -> SysNet.links(root, "sys/class/net"));
    }

    @Override
    public Optional<List<Route>> routes() {
        return read("proc/net/route", () -> {
            var routes = new ArrayList<>(ProcNet.routes(root.lines("proc/net/route")));
            if (root.exists("proc/net/ipv6_route")) {
                routes.addAll(ProcNet.routes6(root.lines("proc/net/ipv6_route")));
            }
            return routes;
        });
    }

    @Override
    public Optional<List<InetAddress>> nameServers() {
        if (!root.exists("etc/resolv.conf")) {
            return Optional.of(List.of());
        }
        return read("etc/resolv.conf", () -> {
            var asked = servers("etc/resolv.conf");
            var behind = asked.stream().anyMatch(InetAddress::isLoopbackAddress) && root.exists(RESOLVED)
                    ? servers(RESOLVED)
                    : List.<InetAddress>of();
            return Stream.concat(asked.stream(), behind.stream())
                    .filter(server -> !server.isLoopbackAddress())
                    .toList();
        });
    }

    @Override
    public Optional<List<Socket>> sockets() {
        return read("proc/net/tcp", () -> {
            var sockets = new ArrayList<Socket>();
            for (var protocol : List.of("tcp", "udp")) {
                for (var file : List.of(protocol, protocol + "6")) {
                    if (root.exists("proc/net/" + file)) {
                        sockets.addAll(ProcNet.sockets(protocol, root.lines("proc/net/" + file)));
                    }
                }
            }
            return sockets;
        });
    }

    @Override
    public Optional<List<String>> removable() {
        return read("proc/mounts", () -> {
            var devices =
                    root.names("sys/block").stream().filter(this::isCarriedAway).toList();
            return root.lines("proc/mounts").stream()
                    .map(DEVICE::matcher)
                    .filter(line -> line.matches() && devices.stream().anyMatch(line.group(1)::startsWith))
                    .map(line -> line.group(1) + " (" + line.group(2) + ")")
                    .distinct()
                    .toList();
        });
    }

    @Override
    public Optional<List<String>> bluetooth() {
        return read("sys/class/net", () -> root.names("sys/class/bluetooth"));
    }

    @Override
    public Optional<Uptime> uptime() {
        return read("proc/uptime", () -> {
            var seconds = root.text("proc/uptime").strip().split("\\s+")[0];
            var boot = root.text("proc/sys/kernel/random/boot_id").strip();
            return new Uptime(boot, Math.round(Double.parseDouble(seconds) * 1000));
        });
    }

    /** A disk in a case on a USB cable does not call itself removable. */
    private boolean isCarriedAway(String device) {
        var flag = "sys/block/" + device + "/removable";
        boolean says = root.exists(flag) && root.text(flag).strip().equals("1");
        return says || root.target("sys/block/" + device).contains("/usb");
    }

    private List<InetAddress> servers(String file) {
        return root.lines(file).stream()
                .map(SERVER::matcher)
                .filter(line -> line.matches())
                .map(line -> InetAddress.ofLiteral(line.group(1)))
                .toList();
    }

    /** What is not there, may not be read, or is not written as expected is not known: that is an answer too. */
    private <T> Optional<T> read(String needed, Supplier<T> reading) {
        try {
            return root.exists(needed) ? Optional.of(reading.get()) : Optional.empty();
        } catch (UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }
}
