package vn.somat.safeguards.machine;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.somat.regulation.Citation;
import vn.somat.regulation.Gravity;
import vn.somat.regulation.Rules;

/** Quy định về máy độc lập: what a regulation pack says of machines, with this office's own values in it. */
record MachineRules(Rules pack) {

    private static final int MOST_HOURS = 24;

    /** How grave a finding is by law; empty where the law has nothing against it. */
    Optional<Severity> severity(String code) {
        return switch (Gravity.valueOf(pack.value(key(code)).text())) {
            case FORBIDDEN -> Optional.of(Severity.FORBIDDEN);
            case ATTENTION -> Optional.of(Severity.ATTENTION);
            case HARMLESS -> Optional.empty();
        };
    }

    Citation citation(String code) {
        return pack.value(key(code)).citation();
    }

    /** From one look to the next; however the office sets it, at least once a day. */
    Duration between() {
        return Duration.ofHours(
                Math.clamp(pack.value("machine.hours-between-checks").number(), 1, MOST_HOURS));
    }

    /** By how much the wall clock may differ from the time the machine has run since the last look. */
    Duration tolerance() {
        return Duration.ofSeconds(pack.value("machine.clock-tolerance-seconds").number());
    }

    /** Whether an address can only be that of a network outside of this site. */
    boolean outside(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isMulticastAddress()
                || ranges().stream().anyMatch(range -> range.covers(address)));
    }

    boolean outside(AddressRange network) {
        return !(network.base().isLoopbackAddress()
                || network.base().isMulticastAddress()
                || ranges().stream().anyMatch(range -> range.covers(network)));
    }

    private List<AddressRange> ranges() {
        return AddressRange.list(pack.value("machine.private-ranges").text());
    }

    private static String key(String code) {
        return "machine.finding." + code;
    }
}
