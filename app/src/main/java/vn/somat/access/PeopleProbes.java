package vn.somat.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Mandate;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;

/** Những điều phân công, tài khoản và nhật ký tự trả lời đoàn kiểm tra. */
@Component
class PeopleProbes implements Probes {

    private static final String ACCOUNTS = "/accounts";
    private static final String PEOPLE = "/organisation";
    private static final String LEDGER = "/ledger";
    private static final int UNUSED = 180;
    private static final Set<Duty> NEEDED = EnumSet.of(
            Duty.HEAD,
            Duty.CLERK_INCOMING,
            Duty.CLERK_OUTGOING,
            Duty.SECURITY_OFFICER,
            Duty.ARCHIVIST,
            Duty.COPY_CLERK);

    private final AccountStore accounts;
    private final Organisation organisation;
    private final Acts acts;
    private final Ledger ledger;
    private final Seals seals;

    PeopleProbes(AccountStore accounts, Organisation organisation, Acts acts, Ledger ledger, Seals seals) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.acts = acts;
        this.ledger = ledger;
        this.seals = seals;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.ofEntries(
                Map.entry("duties-unassigned", this::unassigned),
                Map.entry("mandates-without-basis", this::withoutBasis),
                Map.entry(
                        "accounts-without-duty",
                        accounts((one, today) -> duties(one, today).isEmpty())),
                Map.entry("accounts-without-pin", accounts((one, today) -> one.pinHash() == null)),
                Map.entry("accounts-unused", this::unused),
                Map.entry("passwords-given", accounts((one, today) -> one.mustChange())),
                Map.entry(
                        "duties-combined",
                        accounts((one, today) ->
                                !acts.warnings(duties(one, today)).isEmpty())),
                Map.entry("clearance-without-need", accounts(this::clearedForNothing)),
                Map.entry(
                        "inspectors-without-end",
                        accounts((one, today) ->
                                one.endsAt() == null && duties(one, today).contains(Duty.INSPECTOR))),
                Map.entry("ledger-clock", this::clock),
                Map.entry("ledger-unsealed", this::unsealed),
                Map.entry("backup-old", this::backup),
                Map.entry("refusals-many", this::refusals));
    }

    private Probed unassigned(Reader reader, ProbeScope scope) {
        var cases = NEEDED.stream()
                .filter(duty ->
                        organisation.holders(Set.of(duty), scope.today()).isEmpty())
                .map(duty -> new ProbedCase(duty.name(), PEOPLE, null, null))
                .toList();
        return new Probed(NEEDED.size(), cases);
    }

    /** Who guards and keeps was charged in writing. */
    private Probed withoutBasis(Reader reader, ProbeScope scope) {
        var mandates = organisation.allMandates().stream()
                .filter(mandate -> mandate.heldOn(scope.today()))
                .toList();
        return new Probed(
                mandates.size(),
                mandates.stream()
                        .filter(mandate -> mandate.basis().isBlank())
                        .limit(scope.most())
                        .map(mandate -> new ProbedCase(
                                name(mandate.person()),
                                PEOPLE,
                                mandate.from(),
                                mandate.duty().name()))
                        .toList());
    }

    private Probe accounts(BiPredicate<Account, LocalDate> wrong) {
        return (reader, scope) -> {
            var open = accounts.all().stream()
                    .filter(Account::isOpen)
                    .filter(one -> scope.unit() == null
                            || scope.people().contains(one.person().value()))
                    .toList();
            return new Probed(
                    open.size(),
                    open.stream()
                            .filter(one -> wrong.test(one, scope.today()))
                            .limit(scope.most())
                            .map(one -> new ProbedCase(
                                    one.username(),
                                    ACCOUNTS + "/" + one.id(),
                                    day(one.signedInAt()),
                                    name(one.person())))
                            .toList());
        };
    }

    private Set<Duty> duties(Account account, LocalDate today) {
        return organisation.mandatesOn(account.person(), today).stream()
                .map(Mandate::duty)
                .collect(Collectors.toSet());
    }

    private boolean clearedForNothing(Account account, LocalDate today) {
        var duties = duties(account, today);
        return account.clearance() > 0 && (duties.isEmpty() || duties.equals(Set.of(Duty.ADMINISTRATOR)));
    }

    /** Nobody signed in for so long, or ever since it was opened. */
    private Probed unused(Reader reader, ProbeScope scope) {
        var idle = accounts.idleSince(scope.ago(UNUSED));
        return accounts((one, today) -> idle.contains(one.id())).look(reader, scope);
    }

    private Probed clock(Reader reader, ProbeScope scope) {
        return new Probed(
                1,
                ledger.clockWentBack().filter(act -> act.at().isAfter(scope.since())).stream()
                        .map(act -> new ProbedCase("clock", LEDGER, ProbeScope.day(act.at()), null))
                        .toList());
    }

    private Probed unsealed(Reader reader, ProbeScope scope) {
        var last = seals.latest();
        boolean old = last.isEmpty() || last.get().sealedAt().isBefore(scope.ago(1));
        return new Probed(
                1,
                old
                        ? List.of(new ProbedCase(
                                "ledger",
                                LEDGER,
                                last.map(seal -> ProbeScope.day(seal.sealedAt()))
                                        .orElse(null),
                                null))
                        : List.of());
    }

    private Probed backup(Reader reader, ProbeScope scope) {
        var last = ledger.lastOn("backup").map(RecordedAct::at);
        boolean old = last.isEmpty() || last.get().isBefore(scope.ago(7));
        return new Probed(
                1,
                old
                        ? List.of(new ProbedCase(
                                "backup", LEDGER, last.map(ProbeScope::day).orElse(null), null))
                        : List.of());
    }

    /** Whoever was refused for want of a right again and again, among the newest refusals. */
    private Probed refusals(Reader reader, ProbeScope scope) {
        var acts = ledger.latest(true, null, 500).stream()
                .filter(act -> act.at().isAfter(scope.since()))
                .filter(act -> act.act().equals("access.refused"))
                .toList();
        var by = acts.stream().collect(Collectors.groupingBy(RecordedAct::actor, Collectors.counting()));
        var cases = new ArrayList<ProbedCase>();
        by.forEach((actor, count) -> {
            if (count >= 10 && cases.size() < scope.most()) {
                cases.add(new ProbedCase(name(actor), LEDGER + "?refused=true", null, String.valueOf(count)));
            }
        });
        return new Probed(acts.size(), cases);
    }

    private String name(PersonId person) {
        return organisation.person(person).map(Person::name).orElse("");
    }

    private String name(String actor) {
        return actor.length() == 36 ? name(new PersonId(UUID.fromString(actor))) : actor;
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : ProbeScope.day(moment);
    }
}
