package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.rulebook.Case;
import vn.somat.regulation.rulebook.Facts;
import vn.somat.regulation.rulebook.Judgement;
import vn.somat.regulation.rulebook.Judging;
import vn.somat.safeguards.meetings.Meeting.Equipment;

/** Xét việc họp (R-MTG-01 to 06): what is known of a meeting, held against the rules of the day. */
@Component
class MeetingVerdicts {

    private static final String BROUGHT = "devices-brought";

    private final Judging judging;
    private final Regulations regulations;
    private final Clock clock;

    MeetingVerdicts(Judging judging, Regulations regulations, Clock clock) {
        this.judging = judging;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** R-MTG-01, 04; who decides here is the consent. */
    Judgement consent(Meeting meeting, Map<Said, String> words, List<Attendee> attendees, Reader reader) {
        var check = meeting.check();
        boolean checked = check != null && check.passed() && !check.on().isAfter(meeting.firstDay());
        var facts = level(meeting)
                .yes("consent")
                .that("attendees-listed", !attendees.isEmpty())
                .that("venue-fixed", !meeting.room().isBlank())
                .that("devices-planned", words.containsKey(Said.DEVICES))
                .that("protection-plan", words.containsKey(Said.PLAN))
                .that("devices-checked", meeting.equipment() != Equipment.UNCHECKED)
                .word("venue", meeting.venue().word())
                .that("venue-checked", checked);
        return judging.require(of("meeting", meeting, facts, reader));
    }

    /** R-PRV-02: participants from abroad hear secrets as if they were given them. */
    Judgement abroad(Meeting meeting, @Nullable String approver, Reader reader) {
        var facts = level(meeting).yes("duty-purpose").yes("third-party-bar").word("foreign-approver", approver);
        return judging.require(of("provide-abroad", meeting, facts, reader));
    }

    /** R-MTG-02, 03, at the door. */
    Judgement enter(Meeting meeting, boolean withDevice, Reader reader) {
        return judging.require(of("meeting-enter", meeting, entering(meeting, withDevice), reader));
    }

    /** Whether devices are the chair's to decide on at all. */
    Judgement chair(Meeting meeting) {
        var facts = level(meeting).yes(BROUGHT).yes("chair-allowed");
        return regulations.on(today()).judge("meeting-enter", facts);
    }

    /** R-MTG-05. */
    Judgement evening(Meeting meeting, boolean sealed, Reader reader) {
        return judging.require(of("meeting-day-end", meeting, sealing(meeting, sealed), reader));
    }

    boolean sealsRoom(Meeting meeting) {
        return regulations
                .on(today())
                .judge("meeting-day-end", sealing(meeting, false))
                .refused();
    }

    /** R-MTG-06; what is missing is named. */
    Judgement close(Meeting meeting, int given, List<String> missing, Reader reader) {
        var facts = level(meeting).count("documents-given", given).count("documents-collected", given - missing.size());
        var about = of("meeting-close", meeting, facts, reader);
        if (!missing.isEmpty()) {
            var refusal = Refusal.conflict("safeguards.meeting.missing", missing.size(), String.join(", ", missing));
            throw judging.ask(about).findings().stream()
                    .findFirst()
                    .map(finding -> refusal.citing(finding.citation().article()))
                    .orElse(refusal);
        }
        return judging.require(about);
    }

    /** Guards, contingency and screening of attendees, from the level on that the pack says. */
    boolean guarded(Meeting meeting) {
        var rules = regulations.on(today());
        return rules.level(rules.value("meeting.guard.level").text())
                .map(level -> meeting.rank() >= level.rank())
                .orElse(true);
    }

    /** The rank from which {@link #guarded} is asked for; a pack that names no level asks it of all. */
    int guardedFrom() {
        var rules = regulations.on(today());
        return rules.level(rules.value("meeting.guard.level").text())
                .map(Level::rank)
                .orElse(0);
    }

    /** R-MTG-05: from so many days on. */
    int sealedFromDays() {
        return regulations.on(today()).value("meeting.sealing.least-days").number();
    }

    /** R-MTG-03: codes of the levels at which the chair decides whether devices come in. */
    List<String> leftToTheChair() {
        var rules = regulations.on(today());
        return rules.levels().stream()
                .filter(Level::secret)
                .filter(level -> !rules.judge(
                                "meeting-enter",
                                Facts.none()
                                        .level("level", level.code())
                                        .yes(BROUGHT)
                                        .yes("chair-allowed"))
                        .refused())
                .map(Level::code)
                .toList();
    }

    String guardArticle() {
        return regulations.on(today()).value("meeting.guard.level").citation().article();
    }

    private static Facts entering(Meeting meeting, boolean withDevice) {
        return level(meeting)
                .that(BROUGHT, withDevice)
                .that("chair-allowed", Boolean.TRUE.equals(meeting.devicesAllowed()));
    }

    private static Facts sealing(Meeting meeting, boolean sealed) {
        return level(meeting).count("meeting-days", meeting.days()).that("room-sealed", sealed);
    }

    private static Facts level(Meeting meeting) {
        return Facts.none().level("level", meeting.level());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Case of(String act, Meeting meeting, Facts facts, Reader reader) {
        return new Case(act, today(), facts, "meeting", meeting.id().value().toString(), reader.actor());
    }
}
