package vn.somat.safeguards.machine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.somat.regulation.Citation;
import vn.somat.regulation.Citation.Standing;
import vn.somat.regulation.Regulations;
import vn.somat.testing.TestOffice;

/** Trees of captured files, held against both packs. */
class ExaminerTests {

    private static final TestOffice OFFICE = TestOffice.state("2026-11-02");

    @TempDir
    Path folder;

    @AfterAll
    static void leave() {
        OFFICE.close();
    }

    private static MachineRules rules(String pack) {
        return new MachineRules(OFFICE.bean(Regulations.class).of(pack));
    }

    private Machine machine(String tree) {
        return new Machine(folder.resolve("machine"), "may-thu").like(tree);
    }

    private static List<Finding> findings(Machine machine) {
        return Examiner.examine(machine.tables(), rules("RS-2025"), Optional.empty());
    }

    private static List<String> seen(Machine machine, String code) {
        return findings(machine).stream()
                .filter(finding -> finding.code().equals(code))
                .flatMap(finding -> finding.seen().stream())
                .toList();
    }

    @Test
    @DisplayName("The guard reads tables and never sends: no packet, no name looked up, no connection opened.")
    void itNeverSends() {
        var room = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.somat.safeguards");
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.DatagramSocket")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(URL|URI|URLConnection|InetSocketAddress|ServerSocket|http\\..*)")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.channels..", "javax.naming..", "org.springframework.web.client..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .check(room);
        for (var looksUp : List.of("getByName", "getAllByName", "getLocalHost", "getHostName", "isReachable")) {
            var types = looksUp.equals("getByName") || looksUp.equals("getAllByName")
                    ? new Class<?>[] {String.class}
                    : new Class<?>[0];
            noClasses()
                    .should()
                    .callMethod(InetAddress.class, looksUp, types)
                    .orShould()
                    .callMethod(InetAddress.class, "getCanonicalHostName")
                    .check(room);
        }
    }

    @Test
    @DisplayName("A machine in a LAN of its own has no finding.")
    void aLanOfItsOwn() {
        assertThat(findings(machine("independent-lan"))).isEmpty();
    }

    @Test
    @DisplayName("A way out, an address outside, a radio, a modem or phone, a tunnel each are one.")
    void everySign() {
        assertThat(findings(machine("laptop")))
                .extracting(Finding::code, Finding::severity, finding -> String.join(" | ", finding.seen()))
                .containsExactly(
                        tuple(
                                "default-route",
                                Severity.FORBIDDEN,
                                "wlp2s0 → 192.168.1.1 | wlp2s0 → fe80:0:0:0:0:0:0:1"),
                        tuple("modem", Severity.FORBIDDEN, "usb0"),
                        tuple("outside", Severity.FORBIDDEN, "2001:db8:2:0:0:0:0:1 | 203.0.113.13 | 203.0.113.7"),
                        tuple(
                                "outside-route",
                                Severity.FORBIDDEN,
                                "tun0 198.51.100.0/24 | wlp2s0 2001:db8:1:0:0:0:0:0/64"),
                        tuple("tunnel", Severity.FORBIDDEN, "tun0"),
                        tuple("wireless", Severity.FORBIDDEN, "wlp2s0"),
                        tuple("bluetooth", Severity.ATTENTION, "hci0"),
                        tuple("dns", Severity.ATTENTION, "203.0.113.53 | fe80:0:0:0:0:0:0:1"),
                        tuple("listening", Severity.ATTENTION, "tcp 22 | tcp 631"),
                        tuple("modem-idle", Severity.ATTENTION, "wwan0"),
                        tuple("removable", Severity.ATTENTION, "sdb1 (vfat)"),
                        tuple("wireless-idle", Severity.ATTENTION, "wlx00"));
    }

    @Test
    @DisplayName("A virtual machine with the usual network has a way out.")
    void virtualMachine() {
        var machine = machine("virtual-machine");
        assertThat(seen(machine, "default-route")).containsExactly("eth0 → 192.0.2.1", "eth0 → fd00:0:0:0:0:0:0:1");
        assertThat(seen(machine, "dns")).containsExactly("10.255.255.53");
        assertThat(seen(machine, "listening")).contains("tcp 2024");
        assertThat(seen(machine, "outside-route")).containsExactly("eth0 192.0.2.0/24");
        assertThat(seen(machine, "removable")).isEmpty();
    }

    @Test
    @DisplayName("Each sign is found alone: what is plugged in shows, what is pulled out is gone.")
    void oneByOne() {
        var machine = machine("independent-lan");
        assertThat(findings(machine.joinedToTheInternet()))
                .extracting(Finding::code)
                .containsExactly("default-route");
        machine.like("independent-lan").link("ppp0", "512", Map.of());
        assertThat(seen(machine, "modem")).containsExactly("ppp0");
        machine.like("independent-lan").link("usb0", "1", Map.of("device/uevent", "DRIVER=ipheth\n"));
        assertThat(seen(machine, "modem")).containsExactly("usb0");
        machine.like("independent-lan").link("wlan0", "1", Map.of("phy80211/name", "phy0\n"));
        assertThat(seen(machine, "wireless")).containsExactly("wlan0");
        machine.like("independent-lan").link("wg0", "65534", Map.of("uevent", "DEVTYPE=wireguard\n"));
        assertThat(seen(machine, "tunnel")).containsExactly("wg0");
        machine.like("independent-lan").with("etc/resolv.conf", "nameserver 192.168.7.1\n");
        assertThat(findings(machine)).extracting(Finding::code).containsExactly("dns");
        machine.like("independent-lan").line("proc/mounts", "/dev/sr0 /media/x iso9660 ro 0 0");
        assertThat(seen(machine, "removable")).containsExactly("sr0 (iso9660)");
    }

    @Test
    @DisplayName("A finding says what was seen and no more: never where a stick is mounted.")
    void noMoreThanNeeded() {
        assertThat(findings(machine("laptop")).toString()).doesNotContain("media", "CUA");
        var machine =
                machine("independent-lan").line("proc/mounts", "/dev/sr0 /media/x " + "y".repeat(500) + " ro 0 0");
        assertThat(seen(machine, "removable").getFirst()).hasSize(80);
    }

    @Test
    @DisplayName("What cannot be read on this machine is a finding of its own and is never taken for good.")
    void whatCannotBeRead() {
        var machine = machine("independent-lan").without("proc/net/route").with("proc/net/tcp", "heading\nnonsense\n");
        assertThat(findings(machine))
                .extracting(Finding::code, Finding::severity, Finding::seen)
                .containsExactly(tuple("unreadable", Severity.UNKNOWN, List.of("routes", "sockets")));
        var elsewhere = Examiner.examine(new PortableTables(), rules("RS-2025"), Optional.empty());
        assertThat(elsewhere)
                .filteredOn(finding -> finding.code().equals(Finding.UNREADABLE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.seen())
                        .contains("bluetooth", "dns", "removable", "routes", "sockets", "uptime"));
    }

    @Test
    @DisplayName(
            "Which finding the law forbids, which wants a look and which is harmless stands in the regulation pack, with its article.")
    void theLawIsData() {
        var tables = machine("independent-lan").tables();
        assertThat(Examiner.examine(tables, rules("RS-2018"), Optional.empty()))
                .singleElement()
                .satisfies(cable -> {
                    assertThat(cable.code()).isEqualTo("network");
                    assertThat(cable.severity()).isEqualTo(Severity.FORBIDDEN);
                    assertThat(cable.citation())
                            .isEqualTo(new Citation("Luật 29/2018/QH14, Điều 5 khoản 5", Standing.V));
                });
        var regulations = OFFICE.bean(Regulations.class);
        regulations.override(
                "RS-2025", "machine.private-ranges", "192.168.7.0/25 fe80::/10", "chỉ dải của cơ quan", "system");
        regulations.override("RS-2025", "machine.finding.outside-route", "HARMLESS", "thử", "system");
        try {
            assertThat(findings(machine("independent-lan"))).isEmpty();
            OFFICE.forward(Duration.ofSeconds(1));
            regulations.override("RS-2025", "machine.finding.outside-route", "ATTENTION", "thử lại", "system");
            assertThat(findings(machine("independent-lan")))
                    .extracting(Finding::code, Finding::severity, Finding::seen)
                    .containsExactly(tuple("outside-route", Severity.ATTENTION, List.of("enp3s0 192.168.7.0/24")));
        } finally {
            regulations.withdraw("RS-2025", "machine.private-ranges", "xong", "system");
            regulations.withdraw("RS-2025", "machine.finding.outside-route", "xong", "system");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("On the machine the tests run on every table is read.")
    void theRealMachine() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("somat.machine", MachineSettings.class);
        assertThat(settings.elsewhere()).isEmpty();
        var real = new MachineConfiguration().hostTables(settings);
        assertThat(real).isInstanceOf(LinuxTables.class);
        assertThat(real.links()).isPresent();
        assertThat(real.routes()).isPresent();
        assertThat(real.sockets()).isPresent();
        assertThat(real.removable()).isPresent();
        assertThat(real.uptime()).isPresent();
        assertThat(real.host()).isNotBlank();
        assertThat(findings(real)).allMatch(finding -> !finding.seen().isEmpty());
    }

    private static List<Finding> findings(HostTables tables) {
        return Examiner.examine(tables, rules("RS-2025"), Optional.empty());
    }
}
