package vn.somat.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Carriers;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.meetings.MeetingId;

/** Meetings of the rehearsal: one all done, one over two days, one whose conclusion is late, one of today, one still prepared. */
@Component
@RehearsalOnly
class MeetingYear {

    private final MeetingMaker maker;
    private final MeetingHolder holder;
    private final PlaceMaker places;
    private final Carriers carriers;

    MeetingYear(MeetingMaker maker, MeetingHolder holder, PlaceMaker places, Carriers carriers) {
        this.maker = maker;
        this.holder = holder;
        this.places = places;
        this.carriers = carriers;
    }

    void plan(Diary diary, Staff staff, LocalDate last) {
        var quarter = last.minusDays(40).with(DayOfWeek.WEDNESDAY);
        diary.evening(quarter.minusDays(7), day -> whole(diary, staff, quarter));
        var two = last.minusDays(25).with(DayOfWeek.TUESDAY);
        diary.evening(two.minusDays(5), day -> twoDays(diary, staff, two));
        var late = last.minusDays(14).with(DayOfWeek.TUESDAY);
        diary.evening(late.minusDays(4), day -> late(diary, staff, late));
        diary.evening(last.minusDays(2), day -> {
            var id = ready(staff, MeetingTopics.TODAY, last.plusDays(1), 30, 3);
            maker.consent(staff, id);
            maker.keepDevicesOut(staff, MeetingTopics.TODAY, id);
            var next = last.plusDays(1).with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
            var unused = ready(staff, MeetingTopics.COMING, next, 8, 3);
        });
    }

    private void whole(Diary diary, Staff staff, LocalDate on) {
        var id = ready(staff, MeetingTopics.QUARTER, on, 20, 4);
        var keeper = staff.reader(MeetingTopics.QUARTER.keeper());
        maker.consent(staff, id);
        maker.keepDevicesOut(staff, MeetingTopics.QUARTER, id);
        diary.morning(on, day -> {
            holder.open(keeper, id);
            holder.letIn(keeper, id);
        });
        diary.evening(on, day -> end(keeper, id));
        diary.evening(on.plusDays(2), day -> {
            holder.write(keeper, id, false, day, "18-BB/VPTU", "Đủ người dự; các ý kiến thống nhất với báo cáo.");
            holder.write(keeper, id, true, day, "57-KL/TU", "Thống nhất nhiệm vụ quý tới; giao các ban theo phụ lục.");
            holder.file(keeper, id);
        });
    }

    private void twoDays(Diary diary, Staff staff, LocalDate on) {
        var id = ready(staff, MeetingTopics.TWO_DAYS, on, 4, 4);
        var keeper = staff.reader(MeetingTopics.TWO_DAYS.keeper());
        maker.consent(staff, id);
        diary.morning(on, day -> {
            holder.open(keeper, id);
            holder.letIn(keeper, id);
        });
        diary.evening(on, day -> {
            holder.letOut(keeper, id);
            holder.sealRoom(staff, keeper, id, "NP 0417");
        });
        diary.morning(on.plusDays(1), day -> {
            holder.openRoom(staff, keeper, id);
            holder.letIn(keeper, id);
        });
        diary.evening(on.plusDays(1), day -> end(keeper, id));
        diary.evening(on.plusDays(3), day -> {
            holder.write(keeper, id, false, day, "21-BB/VPTU", "Biên bản hai ngày, có phụ lục kết quả biểu quyết.");
            holder.write(keeper, id, true, day, "61-KL/TU", "Thông qua phương án; hoàn chỉnh hồ sơ trình cấp trên.");
        });
    }

    /** The minutes are there; nobody has written down yet what was concluded. */
    private void late(Diary diary, Staff staff, LocalDate on) {
        var id = ready(staff, MeetingTopics.LATE, on, 0, 0);
        var keeper = staff.reader(MeetingTopics.LATE.keeper());
        maker.consent(staff, id);
        diary.morning(on, day -> {
            holder.open(keeper, id);
            holder.letIn(keeper, id);
        });
        diary.evening(on, day -> end(keeper, id));
        diary.evening(
                on.plusDays(1),
                day -> holder.write(keeper, id, false, day, "23-BB/VPTU", "Ghi các ý kiến, còn chờ kết luận."));
    }

    private void end(Reader keeper, MeetingId id) {
        holder.letOut(keeper, id);
        holder.close(keeper, id);
    }

    /** Its papers: some of what lies in the keeper's drawer, from a place in it on. */
    private MeetingId ready(Staff staff, PlannedMeeting planned, LocalDate on, int from, int papers) {
        var id = maker.prepare(staff, planned, on);
        var labels = carriers
                .in(staff.reader(Duty.SECURITY_OFFICER), places.drawer(planned.keeper(), planned.level()), null)
                .carriers()
                .stream()
                .filter(one -> one.kind() == CarrierKind.RECEIVED)
                .map(Carrier::label)
                .skip(from)
                .limit(papers)
                .toList();
        maker.list(staff, planned, id, labels);
        return id;
    }
}
