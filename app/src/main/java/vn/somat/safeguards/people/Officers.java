package vn.somat.safeguards.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Obligation;
import vn.somat.access.Obligations;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Side;
import vn.somat.regulation.rulebook.Fact;
import vn.somat.regulation.rulebook.Facts;
import vn.somat.regulation.rulebook.Finding;

/** Ai làm công tác bảo vệ bí mật nhà nước, đủ tiêu chuẩn chưa: by the conditions and the rule R-PER-03 of the pack of today. */
@Service
public class Officers implements Obligations {

    private static final String CONDITION = "officer.condition.";
    private static final String TRAINED = "trained";
    private static final String UNDERTAKEN = "secrecy-duty";

    private final OfficerStore store;
    private final UndertakingStore undertakings;
    private final TrainingStore trainings;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Access access;
    private final Clock clock;

    Officers(
            OfficerStore store,
            UndertakingStore undertakings,
            TrainingStore trainings,
            Organisation organisation,
            Regulations regulations,
            Access access,
            Clock clock) {
        this.store = store;
        this.undertakings = undertakings;
        this.trainings = trainings;
        this.organisation = organisation;
        this.regulations = regulations;
        this.access = access;
        this.clock = clock;
    }

    /** Those charged today or from a later day on; or those who were. */
    @Transactional(readOnly = true)
    public List<Officer> all(Reader reader, boolean former) {
        access.require(reader, "officer.read", Thing.none());
        var today = LocalDate.now(clock);
        var some = former ? store.former(today) : store.charged(today);
        return some.stream().map(this::judged).toList();
    }

    @Transactional(readOnly = true)
    public Officer find(Reader reader, UUID id) {
        access.require(reader, "officer.read", Thing.none());
        return judged(store.find(id).orElseThrow(Refusal::notThere));
    }

    /** Those charged now; whoever asks has asked whether they may know. */
    @Transactional(readOnly = true)
    public List<Officer> now() {
        return store.charged(LocalDate.now(clock)).stream().map(this::judged).toList();
    }

    /**
     * What the pack says to an officer as they stand; empty when nothing. Whether part-time is enough is not asked while nobody
     * has said at which level of government the office stands.
     */
    @Transactional(readOnly = true)
    public Optional<Finding> finding(Officer officer) {
        var body = body(organisation.office().orElse(null));
        if (body == null && officer.complete()) {
            return Optional.empty();
        }
        var facts = Facts.none()
                .word("body", body)
                .word("officer-kind", officer.kind().fact());
        for (var condition : officer.conditions()) {
            facts = facts.that(condition.code(), condition.good());
        }
        return rules().rulebook().finding("R-PER-03", facts);
    }

    /** Nobody leaves while the office counts on them for its secrets. */
    @Override
    @Transactional(readOnly = true)
    public List<Obligation> of(PersonId person) {
        boolean charged = store.charged(LocalDate.now(clock)).stream()
                .anyMatch(one -> one.to() == null && one.person().equals(person));
        return charged ? List.of(new Obligation("people.officer.still-charged", 1, "/people", true)) : List.of();
    }

    /** The facts of the pack that are conditions for keeping secrets for an office. */
    List<Fact> conditions() {
        var rules = rules();
        var conditions = new ArrayList<Fact>();
        for (int i = 1; rules.find(CONDITION + i).isPresent(); i++) {
            var name = rules.value(CONDITION + i).text();
            rules.rulebook().facts().stream()
                    .filter(fact -> fact.name().equals(name))
                    .forEach(conditions::add);
        }
        return conditions;
    }

    private Officer judged(Officer officer) {
        var evidence = store.evidence(officer.id());
        var judged = new ArrayList<Officer.Condition>();
        for (var fact : conditions()) {
            var proven = evidence.get(fact.name());
            boolean known = proven == null && knownOfItself(officer, fact.name());
            judged.add(new Officer.Condition(
                    fact.name(),
                    fact.label(),
                    known ? Boolean.TRUE : proven == null ? null : (Boolean) proven.met(),
                    proven == null ? null : proven.text(),
                    known));
        }
        return officer.with(judged);
    }

    /** Training and the undertaking are in the house itself. */
    private boolean knownOfItself(Officer officer, String condition) {
        return switch (condition) {
            case TRAINED -> {
                var until = trainings.until(officer.person());
                yield until != null && !until.isBefore(LocalDate.now(clock));
            }
            case UNDERTAKEN -> undertakings.last(officer.person()) != null;
            default -> false;
        };
    }

    private Rules rules() {
        return regulations.on(LocalDate.now(clock));
    }

    /** The word of the packs for what kind of body the office is; null while nobody has said its level of government. */
    public static @Nullable String body(@Nullable Office office) {
        if (office == null || office.government() == null) {
            return null;
        }
        return switch (office.government()) {
            case "trung-uong" -> "central";
            case "tinh" ->
                office.side() == Side.STATE && office.symbol().startsWith("UBND")
                        ? "provincial-government"
                        : "provincial";
            case "xa" -> "commune";
            default -> "other";
        };
    }
}
