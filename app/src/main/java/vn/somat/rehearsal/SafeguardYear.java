package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** What surrounds the papers of the rehearsal, day by day: people, texts, seals, meetings, inspections, incidents, reports. */
@Component
@RehearsalOnly
class SafeguardYear {

    private final Diary diary = new Diary();
    private final TextMaker texts;
    private final PeopleMaker people;
    private final SealMaker seals;
    private final MeetingYear meetings;
    private final InspectionYear inspections;
    private final IncidentMaker incidents;
    private final ReportMaker reports;

    SafeguardYear(
            TextMaker texts,
            PeopleMaker people,
            SealMaker seals,
            MeetingYear meetings,
            InspectionYear inspections,
            IncidentMaker incidents,
            ReportMaker reports) {
        this.texts = texts;
        this.people = people;
        this.seals = seals;
        this.meetings = meetings;
        this.inspections = inspections;
        this.incidents = incidents;
        this.reports = reports;
    }

    /** Everything that will happen, each thing on its day. */
    void plan(Staff staff, LocalDate first, LocalDate last) {
        diary.evening(first.plusDays(14), day -> people.charge(staff, day));
        diary.evening(first.plusDays(40), day -> texts.regulate(staff, day));
        diary.evening(last.minusDays(350), day -> people.firstClass(staff, day));
        diary.evening(last.minusDays(190), day -> texts.come(staff, day));
        diary.evening(last.minusDays(34), day -> people.secondClass(staff, day));
        diary.evening(last.minusDays(33), day -> people.test(staff));
        diary.evening(last.minusDays(12), day -> texts.renew(staff, day));
        seals.plan(diary, staff, first, last);
        meetings.plan(diary, staff, last);
        inspections.plan(diary, staff, first, last);
        incidents.plan(diary, staff, last);
        reports.plan(diary, staff, first, last);
    }

    void morning(LocalDate day) {
        diary.turnTo(day, true, left -> {});
    }

    /** @param hour lets time pass before each thing that happens, told how many are still to come */
    void day(LocalDate day, IntConsumer hour) {
        diary.turnTo(day, false, hour);
    }
}
