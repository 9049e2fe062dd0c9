package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.SecondPerson;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.inspections.Answer;
import vn.somat.safeguards.inspections.Answered.GivenAnswer;
import vn.somat.safeguards.inspections.Checklist.Question;
import vn.somat.safeguards.inspections.FindingDesk;
import vn.somat.safeguards.inspections.FindingId;
import vn.somat.safeguards.inspections.InspectionDesk;
import vn.somat.safeguards.inspections.InspectionId;
import vn.somat.safeguards.inspections.Inspections;
import vn.somat.safeguards.inspections.NewFinding;
import vn.somat.safeguards.inspections.NewInspection;

/** One inspection of the rehearsal and what it found: answered question by question, concluded by two, followed to its end. */
@Component
@RehearsalOnly
class InspectionMaker {

    private final InspectionDesk desk;
    private final FindingDesk findings;
    private final Inspections inspections;

    InspectionMaker(InspectionDesk desk, FindingDesk findings, Inspections inspections) {
        this.desk = desk;
        this.findings = findings;
        this.inspections = inspections;
    }

    InspectionId enter(Staff staff, NewInspection typed) {
        return desk.enter(staff.reader(Duty.SECURITY_OFFICER), typed);
    }

    /**
     * Begun and answered: by the registers where they are ours, else as it should be but for what is said otherwise.
     *
     * @param otherwise questions that are answered with a note, by their code; a note that begins with a dash says only partly
     * @param share how much of the rest is answered, in a hundred
     */
    void answer(Staff staff, InspectionId id, Map<String, String> otherwise, int share) {
        var officer = staff.reader(Duty.SECURITY_OFFICER);
        desk.begin(officer, id, acts(staff, id));
        var sheet = inspections.sheet(officer, id);
        var open = sheet.checklist()
                .questions()
                .map(Question::code)
                .filter(code -> !sheet.answers().containsKey(code) && !otherwise.containsKey(code))
                .toList();
        var given = open.subList(0, open.size() * share / 100).stream()
                .collect(Collectors.toMap(
                        code -> code, code -> new GivenAnswer(Answer.GOOD, null), (one, other) -> one, TreeMap::new));
        otherwise.forEach((code, note) -> given.put(
                code,
                note.startsWith("-")
                        ? new GivenAnswer(Answer.PARTLY, note.substring(1))
                        : new GivenAnswer(Answer.BAD, note)));
        desk.answer(officer, id, acts(staff, id), given);
    }

    void attach(Staff staff, InspectionId id, String question, String label) {
        desk.attach(staff.reader(Duty.SECURITY_OFFICER), id, question, label, null);
    }

    FindingId found(
            Staff staff,
            InspectionId id,
            String question,
            String what,
            String advice,
            LocalDate due,
            @Nullable PersonId responsible) {
        return findings.found(
                staff.reader(Duty.SECURITY_OFFICER),
                id,
                new NewFinding(question, what, advice, due, responsible == null ? null : responsible.value()));
    }

    void conclude(Staff staff, InspectionId id, String words) {
        desk.conclude(
                staff.reader(Duty.SECURITY_OFFICER),
                id,
                acts(staff, id),
                words,
                new SecondPerson(staff.username(Duty.DEPUTY), OfficeMaker.PIN));
    }

    /** @param seen how often something was done about the finding */
    void remedied(Staff staff, Duty by, FindingId id, int seen, String said) {
        findings.remedied(staff.reader(by), id, seen, said);
    }

    void sendBack(Staff staff, FindingId id, int seen, LocalDate due, String said) {
        findings.sendBack(staff.reader(Duty.DEPUTY), id, seen, due, said);
    }

    void closed(Staff staff, FindingId id, int seen, String said) {
        findings.close(staff.reader(Duty.DEPUTY), id, seen, said);
    }

    /** Nothing of it is owed any more. */
    void end(Staff staff, InspectionId id) {
        desk.close(staff.reader(Duty.SECURITY_OFFICER), id, acts(staff, id));
    }

    LocalDate firstDay(Staff staff, InspectionId id) {
        return inspections.find(staff.reader(Duty.SECURITY_OFFICER), id).firstDay();
    }

    private int acts(Staff staff, InspectionId id) {
        return inspections.find(staff.reader(Duty.SECURITY_OFFICER), id).acts();
    }
}
