package vn.somat.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentView.State;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Rules;

/**
 * Một dòng của sổ, as it is stored: what is clear in clear, what is sealed sealed.
 *
 * @param until last day of its protection; null for what is no secret, and where nobody knows
 * @param determination the decision its level rests on; null for lines that need none
 * @param unmarked of a paper that came without the mark it should bear; null for all others
 */
record Line(
        DocumentId id,
        BookId book,
        int volume,
        Direction direction,
        Serial serial,
        @Nullable SeriesPlace place,
        State state,
        Ruling ruling,
        @Nullable LocalDate until,
        Facts facts,
        @Nullable UnitId unit,
        @Nullable PersonId drafter,
        @Nullable PersonId addressee,
        @Nullable PersonId consentBy,
        SealedTexts texts,
        @Nullable UUID determination,
        @Nullable Unmarked unmarked,
        boolean inserted,
        boolean imported,
        boolean destroyed,
        Instant registeredAt,
        PersonId registeredBy,
        UUID entry) {

    /** What access is asked about. */
    Thing thing() {
        return Thing.of("document", id.value())
                .level(ruling.level(), ruling.rank())
                .in(direction)
                .unit(unit)
                .person(drafter)
                .person(addressee);
    }

    /** A paper that is not in the book yet, of the level that was typed: hides nothing, so refusals say why. */
    static Thing unwritten(Direction direction, Rules rules, @Nullable String level) {
        var thing = Thing.of("document", "").in(direction);
        return rules.level(level == null ? "" : level)
                .map(one -> thing.level(one.code(), one.rank()))
                .orElse(thing);
    }

    /** Whether it stands in the book of secret papers that this office issues. */
    boolean goesOutSecret() {
        return direction == Direction.OUTGOING && ruling.secret();
    }

    /** Whether its level is not decided yet, or it does not stand in its book yet. */
    boolean waits() {
        return unmarked != null && unmarked.waits();
    }

    /** What its copies belong to. */
    CopyKeeping.Paper copied() {
        return new CopyKeeping.Paper(id, ruling.level());
    }

    /** Refuses a line that was cancelled or whose words were destroyed, and a number that has no paper yet. */
    void requireWritten() {
        requireNotCancelled();
        requireNumbered();
        requireNotDestroyed();
    }

    void requireNumbered() {
        refuseWhen(state == State.RESERVED, "registry.line.reserved");
    }

    void requireNotDestroyed() {
        refuseWhen(destroyed, "registry.line.destroyed");
    }

    void requireNotCancelled() {
        refuseWhen(state == State.CANCELLED, "registry.line.cancelled");
    }

    void requireReserved() {
        refuseWhen(state != State.RESERVED, "registry.line.not-reserved");
    }

    void requireUnopened() {
        refuseWhen(state != State.OUTSIDE_ONLY, "registry.line.not-unopened");
    }

    private void refuseWhen(boolean wrong, String code) {
        if (wrong) {
            throw Refusal.conflict(code, serial.toString());
        }
    }

    /** Hủy: the number stays given, and says why nothing stands behind it. */
    Line cancelled(SealedTexts with) {
        return with(State.CANCELLED, ruling, until, facts, unit, drafter, consentBy, with);
    }

    /** What was corrected; its level and term stay. */
    Line corrected(Facts newFacts, @Nullable UnitId newUnit, SealedTexts with) {
        return with(state, ruling, until, newFacts, newUnit, drafter, consentBy, with);
    }

    /** Another level, or another last day of its protection. */
    Line relevelled(Ruling newRuling, @Nullable LocalDate newUntil, SealedTexts with) {
        var consent = newRuling.allowsAbstract() ? null : consentBy;
        return with(state, newRuling, newUntil, facts, unit, drafter, consent, with);
    }

    /** Its abstract, by consent of who may consent. */
    Line consented(PersonId by, SealedTexts with) {
        return with(state, ruling, until, facts, unit, drafter, by, with);
    }

    /** The addressee opened it. */
    Line opened() {
        return with(State.REGISTERED, ruling, until, facts, unit, drafter, consentBy, texts);
    }

    /** The paper its number was kept for. */
    Line filled(Draft paper, @Nullable LocalDate until, SealedTexts with, Instant at, PersonId by, UUID newEntry) {
        return new Line(
                id,
                book,
                volume,
                direction,
                serial,
                place,
                State.REGISTERED,
                paper.ruling(),
                until,
                paper.facts(),
                paper.unit(),
                paper.drafter(),
                addressee,
                null,
                with,
                paper.determination(),
                unmarked,
                inserted,
                imported,
                destroyed,
                at,
                by,
                newEntry);
    }

    private Line with(
            State newState,
            Ruling newRuling,
            @Nullable LocalDate newUntil,
            Facts newFacts,
            @Nullable UnitId newUnit,
            @Nullable PersonId newDrafter,
            @Nullable PersonId consent,
            SealedTexts with) {
        return new Line(
                id,
                book,
                volume,
                direction,
                serial,
                place,
                newState,
                newRuling,
                newUntil,
                newFacts,
                newUnit,
                newDrafter,
                addressee,
                consent,
                with,
                determination,
                unmarked,
                inserted,
                imported,
                destroyed,
                registeredAt,
                registeredBy,
                entry);
    }

    @Override
    public String toString() {
        return "Line[" + id.value() + " " + ruling.level() + "]";
    }
}
