package vn.somat.safeguards.meetings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.UnitId;

/**
 * Hồ sơ hội nghị, as far as its reader may see it.
 *
 * @param words without minutes and conclusion where one unit keeps them apart and the reader is not of it
 * @param carriers which papers the hand-outs are copies of
 * @param keptBy the unit that keeps the minutes apart; null where nobody does
 * @param apart whether minutes are kept from this reader
 * @param guarded whether the level wants guards, contingency and screening
 * @param chairDecides whether the level leaves devices to the chair
 * @param toSeal whether the room is to be sealed this evening
 * @param unsealedNight whether it was left open over the last night
 * @param asSigned whether what stands now is what was signed last; null where nobody has consented
 */
public record MeetingFile(
        Meeting meeting,
        Map<Said, String> words,
        List<Attendee> attendees,
        List<HandOut> handOuts,
        List<Issue> issues,
        List<Deposit> deposits,
        List<RoomSeal> seals,
        List<MeetingAct> acts,
        Map<UUID, HandOutCarrier> carriers,
        @Nullable UnitId keptBy,
        boolean apart,
        boolean guarded,
        boolean chairDecides,
        boolean toSeal,
        boolean unsealedNight,
        @Nullable Boolean asSigned) {

    public MeetingFile {
        words = Map.copyOf(words);
        attendees = List.copyOf(attendees);
        handOuts = List.copyOf(handOuts);
        issues = List.copyOf(issues);
        deposits = List.copyOf(deposits);
        seals = List.copyOf(seals);
        acts = List.copyOf(acts);
        carriers = Map.copyOf(carriers);
    }

    public String said(Said box) {
        return words.getOrDefault(box, "");
    }

    /** Those who are still named. */
    public List<Attendee> coming() {
        return attendees.stream().filter(one -> !one.struck()).toList();
    }

    /** Whether a hand-out was never given out. */
    public boolean never(HandOut one) {
        return issues.stream().noneMatch(issue -> issue.labelNumber() == one.labelNumber());
    }

    public long out() {
        return handOuts.stream().filter(HandOut::out).count();
    }

    public long deposited() {
        return deposits.stream().filter(one -> one.settledAt() == null).count();
    }

    public boolean sealed() {
        return seals.stream().anyMatch(one -> one.openedAt() == null);
    }

    public boolean foreign() {
        return coming().stream().anyMatch(one -> one.kind() == Attendee.Kind.FOREIGNER);
    }

    @Override
    public String toString() {
        return "MeetingFile[" + meeting.label() + "]";
    }
}
