package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.incidents.IncidentAct.Kind;
import vn.somat.safeguards.incidents.IncidentDesk;
import vn.somat.safeguards.incidents.IncidentId;
import vn.somat.safeguards.incidents.IncidentKind;
import vn.somat.safeguards.incidents.Incidents;
import vn.somat.safeguards.incidents.NewIncident;

/** Incidents of the rehearsal: a leak that was settled and learnt from, and a copy that was taken along and is being looked for. */
@Component
@RehearsalOnly
class IncidentMaker {

    private final IncidentDesk desk;
    private final Incidents incidents;
    private final Carriers carriers;
    private @Nullable IncidentId leak;

    IncidentMaker(IncidentDesk desk, Incidents incidents, Carriers carriers) {
        this.desk = desk;
        this.incidents = incidents;
        this.carriers = carriers;
    }

    void plan(Diary diary, Staff staff, LocalDate last) {
        diary.evening(last.minusDays(150), day -> leaked(diary, staff, day));
        diary.evening(last.minusDays(5), day -> missing(staff, day));
    }

    /** The one that was settled. */
    IncidentId leak() {
        return Objects.requireNonNull(leak);
    }

    private void leaked(Diary diary, Staff staff, LocalDate day) {
        var clerk = staff.reader(Duty.CLERK_OUTGOING);
        var id = desk.open(
                clerk,
                new NewIncident(
                        IncidentKind.LEAK,
                        "mat",
                        null,
                        day.minusDays(3),
                        day.minusDays(2),
                        "Ảnh chụp một trang giấy mời họp có nội dung Mật xuất hiện trong nhóm trao đổi công việc",
                        "Thành viên nhóm báo cho văn thư",
                        "Yêu cầu gỡ ảnh, lập danh sách người trong nhóm, nhắc không chuyển tiếp",
                        day.plusDays(30)));
        leak = id;
        see(staff, id);
        var officer = staff.reader(Duty.SECURITY_OFFICER);
        note(officer, id, Kind.TOLD, day, "Báo cáo Thường trực và Công an tỉnh, công văn 71-CV/VPTU");
        diary.evening(day.plusDays(6), today -> {
            note(officer, id, Kind.CAUSE, null, "Người dự chụp giấy mời bằng điện thoại cá nhân để nhớ lịch");
            note(officer, id, Kind.MEASURE, today, "Đã gỡ ảnh; 14 người trong nhóm ký xác nhận đã xóa");
        });
        diary.evening(day.plusDays(18), today -> {
            note(officer, id, Kind.HANDLING, today, "Phê bình bằng văn bản một cá nhân, thông báo 88-TB/VPTU");
            note(officer, id, Kind.LESSON, null, "Giấy mời có nội dung mật phát tại chỗ, không gửi qua nhóm trao đổi");
            desk.close(
                    staff.reader(Duty.HEAD),
                    id,
                    acts(officer, id),
                    new SecondPerson(staff.username(Duty.SECURITY_OFFICER), OfficeMaker.PIN));
        });
    }

    /** What was carried out and is not back though its day has passed. */
    private void missing(Staff staff, LocalDate day) {
        var clerk = staff.reader(Duty.CLERK_INCOMING);
        var copy = takenAlong(clerk);
        var id = desk.open(
                clerk,
                new NewIncident(
                        IncidentKind.LOSS,
                        null,
                        copy.id().value(),
                        null,
                        day,
                        "Bản mang đi họp chưa thấy khi về cơ quan, có nguy cơ mất",
                        "Đối chiếu cặp tài liệu khi trả bản",
                        "Khóa phòng họp, tìm lại trong cặp và trên xe",
                        day.plusDays(20)));
        see(staff, id);
        note(
                staff.reader(Duty.SECURITY_OFFICER),
                id,
                Kind.TOLD,
                day,
                "Báo cáo nhanh Thường trực, điện thoại cho cơ quan chủ trì cuộc họp");
    }

    private Carrier takenAlong(Reader clerk) {
        Long after = null;
        do {
            var page = carriers.mine(clerk, after);
            for (var one : page.carriers()) {
                if (one.account().state() == State.CARRIED_OUT) {
                    return one;
                }
            }
            after = page.next();
        } while (after != null);
        throw new IllegalStateException("nothing was taken along");
    }

    private void see(Staff staff, IncidentId id) {
        var head = staff.reader(Duty.HEAD);
        desk.see(head, id, acts(head, id));
    }

    private void note(Reader reader, IncidentId id, Kind kind, @Nullable LocalDate day, String words) {
        desk.note(reader, id, acts(reader, id), kind, day, words);
    }

    private int acts(Reader reader, IncidentId id) {
        return incidents.read(reader, id).incident().acts();
    }
}
