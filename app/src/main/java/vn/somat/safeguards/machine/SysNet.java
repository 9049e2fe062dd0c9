package vn.somat.safeguards.machine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one interface of {@code /sys/class/net}: what kind it is, and whether anything may pass. */
final class SysNet {

    private static final String LOOPBACK = "772";
    private static final String DIALLED = "512";
    private static final String RAW_IP = "519";

    /** IP in IP, IPv6 in IP, GRE, and interfaces without a hardware of any kind, as tun and WireGuard make them. */
    private static final Set<String> TUNNELS = Set.of("768", "769", "776", "778", "823", "65534");

    /** Drivers by which a phone or a mobile modem on a cable looks like a network card. */
    private static final Set<String> PHONES =
            Set.of("rndis_host", "ipheth", "qmi_wwan", "cdc_mbim", "huawei_cdc_ncm", "sierra_net");

    private static final Pattern DRIVER = Pattern.compile("(?m)^DRIVER=(\\S+)$");

    private static final int FLAG_UP = 0x1;

    private final RootFolder root;
    private final String folder;
    private final String name;

    private SysNet(RootFolder root, String folder, String name) {
        this.root = root;
        this.folder = folder + "/" + name + "/";
        this.name = name;
    }

    static List<Link> links(RootFolder root, String folder) {
        return root.names(folder).stream()
                .map(name -> new SysNet(root, folder, name))
                .filter(SysNet::isLink)
                .map(link -> new Link(link.name, link.kind(), link.up()))
                .toList();
    }

    /** Other things lie in that folder too, as the file of all bonds. */
    private boolean isLink() {
        return root.exists(folder + "type") && !word("type").equals(LOOPBACK);
    }

    private Link.Kind kind() {
        var type = word("type");
        if (root.exists(folder + "wireless") || root.exists(folder + "phy80211")) {
            return Link.Kind.WIRELESS;
        }
        if (type.equals(DIALLED) || type.equals(RAW_IP) || isA("wwan") || isPhone()) {
            return Link.Kind.MODEM;
        }
        boolean tunnel = TUNNELS.contains(type) || root.exists(folder + "tun_flags") || isA("wireguard");
        return tunnel ? Link.Kind.TUNNEL : Link.Kind.WIRED;
    }

    private boolean up() {
        var state = word("operstate");
        boolean raised = (Integer.decode(word("flags")) & FLAG_UP) != 0;
        // What has no carrier to speak of, as a tunnel, says "unknown" while it works.
        return state.equals("up") || state.equals("unknown") && raised;
    }

    private boolean isA(String kind) {
        return ("\n" + text("uevent") + "\n").contains("\nDEVTYPE=" + kind + "\n");
    }

    private boolean isPhone() {
        var driver = DRIVER.matcher(text("device/uevent"));
        return driver.find() && PHONES.contains(driver.group(1));
    }

    private String word(String file) {
        return text(file).strip();
    }

    private String text(String file) {
        return root.exists(folder + file) ? root.text(folder + file) : "";
    }
}
