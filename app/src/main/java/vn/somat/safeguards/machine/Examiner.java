package vn.somat.safeguards.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Xét máy: holds the machine's tables against the law's definition of an independent LAN. Changes and sends nothing. */
final class Examiner {

    static final String BACK = "clock-back";

    private final MachineRules rules;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private Examiner(MachineRules rules) {
        this.rules = rules;
    }

    /** Gravest first. */
    static List<Finding> examine(HostTables tables, MachineRules rules, Optional<ClockJump> jump) {
        var examiner = new Examiner(rules);
        examiner.links(tables);
        examiner.ways(tables);
        examiner.talk(tables);
        examiner.things(tables);
        examiner.clock(tables, jump);
        if (!examiner.unreadable.isEmpty()) {
            examiner.findings.add(Finding.of(Finding.UNREADABLE, Severity.UNKNOWN, examiner.unreadable, null));
        }
        return examiner.findings.stream().sorted(Findings.GRAVEST_FIRST).toList();
    }

    /** The same findings, and that the ledger itself saw the clock go back, unless it is among them already. */
    static List<Finding> withLedgersClock(List<Finding> findings, MachineRules rules) {
        var examiner = new Examiner(rules);
        examiner.findings.addAll(findings);
        if (findings.stream().noneMatch(finding -> finding.code().equals(BACK))) {
            examiner.found(BACK, List.of("ledger"), any -> true, seen -> seen);
        }
        return examiner.findings.stream().sorted(Findings.GRAVEST_FIRST).toList();
    }

    private void links(HostTables tables) {
        var links = readable("links", tables.links());
        found("network", links, link -> link.kind() == Link.Kind.WIRED && link.up(), Link::name);
        found("wireless", links, link -> link.kind() == Link.Kind.WIRELESS && link.up(), Link::name);
        found("wireless-idle", links, link -> link.kind() == Link.Kind.WIRELESS && !link.up(), Link::name);
        found("modem", links, link -> link.kind() == Link.Kind.MODEM && link.up(), Link::name);
        found("modem-idle", links, link -> link.kind() == Link.Kind.MODEM && !link.up(), Link::name);
        found("tunnel", links, link -> link.kind() == Link.Kind.TUNNEL && link.up(), Link::name);
    }

    private void ways(HostTables tables) {
        var routes = readable("routes", tables.routes());
        found("default-route", routes, Route::isDefault, Route::shown);
        found("outside-route", routes, route -> !route.isDefault() && rules.outside(route.to()), Route::shown);
        found("dns", readable("dns", tables.nameServers()), server -> true, server -> server.getHostAddress());
    }

    private void talk(HostTables tables) {
        var sockets = readable("sockets", tables.sockets());
        found(
                "outside",
                sockets,
                socket -> !socket.listening() && rules.outside(socket.remote()),
                socket -> socket.remote().getHostAddress());
        found("listening", sockets, Socket::listening, socket -> socket.protocol() + " " + socket.port());
    }

    private void things(HostTables tables) {
        found("bluetooth", readable("bluetooth", tables.bluetooth()), adapter -> true, adapter -> adapter);
        found("removable", readable("removable", tables.removable()), device -> true, device -> device);
    }

    private void clock(HostTables tables, Optional<ClockJump> jump) {
        if (tables.uptime().isEmpty()) {
            unreadable.add("uptime");
        }
        jump.ifPresent(by -> found(by.forward() ? "clock-forward" : BACK, List.of(by), any -> true, ClockJump::shown));
    }

    private <T> List<T> readable(String table, Optional<List<T>> read) {
        if (read.isEmpty()) {
            unreadable.add(table);
        }
        return read.orElse(List.of());
    }

    private <T> void found(String code, List<T> all, Predicate<T> which, Function<T, String> shown) {
        var seen = all.stream().filter(which).map(shown).toList();
        if (!seen.isEmpty()) {
            rules.severity(code)
                    .ifPresent(severity -> findings.add(Finding.of(code, severity, seen, rules.citation(code))));
        }
    }
}
