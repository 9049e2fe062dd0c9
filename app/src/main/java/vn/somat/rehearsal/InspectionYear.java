package vn.somat.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.inspections.Inspection;
import vn.somat.safeguards.inspections.InspectionId;
import vn.somat.safeguards.inspections.NewPlan;
import vn.somat.safeguards.inspections.Plans;

/** Inspections of the rehearsal: last year's, all done; this year's plan, body after body; and how the office saw itself. */
@Component
@RehearsalOnly
class InspectionYear {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String WARD = "Đảng ủy phường Trần Phú";
    private static final String VILLAGE = "Đảng ủy xã An Lộc";
    private static final String OTHER_VILLAGE = "Đảng ủy xã Cẩm Giang";
    private static final String ISLAND = "Đảng ủy đặc khu Hòn Mê";
    private static final String UNIT = "Phòng Tổng hợp";
    private static final String LEAD = "Lê Thị Minh Châu, Chánh Văn phòng";
    private static final String MEMBERS = "Bùi Đức Thịnh; Trịnh Hữu Khang";

    private final Plans plans;
    private final InspectedBodies inspected;

    InspectionYear(Plans plans, InspectedBodies inspected) {
        this.plans = plans;
        this.inspected = inspected;
    }

    void plan(Diary diary, Staff staff, LocalDate first, LocalDate last) {
        var before = first.plusDays(253).with(DayOfWeek.TUESDAY);
        diary.evening(before.minusDays(20), day -> {
            var bodies = planned(staff, day, "112-KH/TU", Map.of(WARD, before, VILLAGE, before.plusDays(2)));
            diary.evening(before, today -> inspected.wardLastYear(diary, staff, find(bodies, WARD)));
            diary.evening(before.plusDays(2), today -> inspected.villageLastYear(staff, find(bodies, VILLAGE)));
        });
        diary.evening(last.minusDays(80), day -> {
            var bodies = planned(
                    staff,
                    day,
                    "96-KH/TU",
                    Map.of(
                            VILLAGE, Weekdays.before(last.minusDays(62)),
                            WARD, Weekdays.before(last.minusDays(48)),
                            UNIT, Weekdays.before(last.minusDays(27)),
                            OTHER_VILLAGE, Weekdays.before(last),
                            ISLAND, Weekdays.before(last.plusDays(8))));
            diary.evening(last.minusDays(62), today -> inspected.village(diary, staff, find(bodies, VILLAGE)));
            diary.evening(last.minusDays(48), today -> inspected.ward(diary, staff, find(bodies, WARD), today));
            diary.evening(last.minusDays(27), today -> inspected.unit(diary, staff, find(bodies, UNIT), today));
            diary.evening(Weekdays.before(last), today -> inspected.otherVillage(staff, find(bodies, OTHER_VILLAGE)));
        });
        diary.evening(last.minusDays(18), day -> inspected.self(diary, staff, day));
    }

    private List<Inspection> planned(Staff staff, LocalDate day, String decision, Map<String, LocalDate> bodies) {
        var lines = bodies.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(one -> "%s | %s | %s"
                        .formatted(
                                one.getKey(),
                                DAY.format(one.getValue()),
                                DAY.format(one.getValue().plusDays(1))))
                .collect(Collectors.joining("\n"));
        var officer = staff.reader(Duty.SECURITY_OFFICER);
        var title = "Kế hoạch kiểm tra công tác bảo vệ bí mật nhà nước năm " + day.getYear();
        var id = plans.make(officer, new NewPlan(day.getYear(), title, lines, LEAD, MEMBERS, null));
        plans.approve(staff.reader(Duty.HEAD), id, decision);
        return plans.bodies(officer, id);
    }

    private static InspectionId find(List<Inspection> bodies, String body) {
        return bodies.stream()
                .filter(one -> one.body().equals(body))
                .map(Inspection::id)
                .findFirst()
                .orElseThrow();
    }
}
