package vn.somat.safeguards.machine;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Máy không phải Linux: Java itself tells which interfaces there are, and nothing more. The rest is honestly not
 * readable here.
 */
final class PortableTables implements HostTables {

    private static final Pattern WIRELESS = Pattern.compile(".*(wi-?fi|wireless|wlan|802\\.11|airport).*");
    private static final Pattern MODEM = Pattern.compile(".*(wwan|mobile|cellular|modem|ppp|rndis|iphone).*");
    private static final Pattern TUNNEL = Pattern.compile(".*(vpn|tunnel|tap-|utun|wireguard|teredo|isatap).*");

    @Override
    public String host() {
        return "?";
    }

    @Override
    public Optional<List<Link>> links() {
        try {
            return Optional.of(NetworkInterface.networkInterfaces()
                    .filter(one -> !isLoopback(one))
                    .map(one -> new Link(one.getName(), kind(one), isUp(one)))
                    .toList());
        } catch (SocketException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<List<Route>> routes() {
        return Optional.empty();
    }

    @Override
    public Optional<List<InetAddress>> nameServers() {
        return Optional.empty();
    }

    @Override
    public Optional<List<Socket>> sockets() {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> removable() {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> bluetooth() {
        return Optional.empty();
    }

    @Override
    public Optional<Uptime> uptime() {
        return Optional.empty();
    }

    private static Link.Kind kind(NetworkInterface one) {
        var display = one.getDisplayName();
        var called = (one.getName() + " " + (display == null ? "" : display)).toLowerCase(Locale.ROOT);
        if (WIRELESS.matcher(called).matches()) {
            return Link.Kind.WIRELESS;
        }
        if (MODEM.matcher(called).matches()) {
            return Link.Kind.MODEM;
        }
        return TUNNEL.matcher(called).matches() ? Link.Kind.TUNNEL : Link.Kind.WIRED;
    }

    private static boolean isLoopback(NetworkInterface one) {
        try {
            return one.isLoopback();
        } catch (SocketException unreadable) {
            return false;
        }
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp();
        } catch (SocketException unreadable) {
            return true;
        }
    }
}
