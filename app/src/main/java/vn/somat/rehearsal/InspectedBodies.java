package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.inspections.Inspection.Kind;
import vn.somat.safeguards.inspections.InspectionId;
import vn.somat.safeguards.inspections.NewInspection;

/** What the inspections of the rehearsal came to, body after body: answers, findings, what became of each of them. */
@Component
@RehearsalOnly
class InspectedBodies {

    private static final String LEAD = "Lê Thị Minh Châu, Chánh Văn phòng";

    private final InspectionMaker maker;

    InspectedBodies(InspectionMaker maker) {
        this.maker = maker;
    }

    void wardLastYear(Diary diary, Staff staff, InspectionId id) {
        maker.answer(
                staff,
                id,
                Map.of(
                        "a.1", "Chưa ban hành nội quy bảo vệ bí mật nhà nước",
                        "d.1", "Dùng chung một sổ cho văn bản mật và văn bản thường",
                        "d.4", "-Hai văn bản vào sổ chậm ba ngày",
                        "l.2", "Máy soạn thảo văn bản mật có cắm dây mạng",
                        "l.3", "Chưa máy nào được kiểm tra an ninh",
                        "p.2", "Chưa tập huấn sau khi sắp xếp"),
                100);
        var due = maker.firstDay(staff, id).plusDays(40);
        var book = maker.found(
                staff,
                id,
                "d.1",
                "Văn bản mật ghi chung sổ với văn bản thường",
                "Mở sổ riêng cho văn bản mật",
                due,
                null);
        var machine = maker.found(
                staff,
                id,
                "l.2",
                "Máy tính phòng văn thư nối mạng nội bộ",
                "Tách máy độc lập, niêm phong cổng mạng",
                due,
                null);
        maker.conclude(staff, id, "Còn nhiều thiếu sót do mới sắp xếp; phải khắc phục xong trong quý.");
        diary.evening(due.minusDays(10), day -> {
            maker.remedied(staff, Duty.SECURITY_OFFICER, book, 1, "Đã mở hai sổ riêng, ghi lại từ ngày 01/7");
            maker.remedied(staff, Duty.SECURITY_OFFICER, machine, 1, "Đã cấp máy độc lập, rút dây mạng");
            maker.closed(staff, book, 2, "Xem sổ tại chỗ: đạt");
            maker.closed(staff, machine, 2, "Xem máy tại chỗ: đạt");
            maker.end(staff, id);
        });
    }

    void villageLastYear(Staff staff, InspectionId id) {
        maker.answer(
                staff,
                id,
                Map.of(
                        "g.1", "-Một phiếu giao chưa có chữ ký người nhận",
                        "h.4", "Chưa kiểm kê từ khi nhận bàn giao",
                        "p.2", "-Văn thư chưa dự lớp tập huấn"),
                100);
        maker.conclude(staff, id, "Cơ bản chấp hành; nhắc kiểm kê và tập huấn.");
        maker.end(staff, id);
    }

    void village(Diary diary, Staff staff, InspectionId id) {
        maker.answer(staff, id, Map.of("h.4", "-Kiểm kê chưa lập biên bản"), 100);
        maker.attach(staff, id, "h.4", "Ảnh sổ kiểm kê, trang 3");
        var due = maker.firstDay(staff, id).plusDays(30);
        var count = maker.found(
                staff,
                id,
                "h.4",
                "Kiểm kê xong nhưng không lập biên bản",
                "Lập biên bản kiểm kê, hai người ký",
                due,
                null);
        maker.conclude(staff, id, "Chấp hành tốt, tiến bộ rõ so với năm trước.");
        diary.evening(due.minusDays(15), day -> {
            maker.remedied(staff, Duty.SECURITY_OFFICER, count, 1, "Xã đã gửi biên bản kiểm kê số 02-BB/ĐU");
            maker.closed(staff, count, 2, "Biên bản đủ chữ ký");
            maker.end(staff, id);
        });
    }

    /** Still going on: the team has come half through. */
    void otherVillage(Staff staff, InspectionId id) {
        maker.answer(staff, id, Map.of("d.7", "Quyển năm trước chưa ghi số trang khi đóng"), 60);
    }

    /** One finding forgotten, one that waits to be looked at again, one that came back once. */
    void ward(Diary diary, Staff staff, InspectionId id, LocalDate day) {
        maker.answer(
                staff,
                id,
                Map.of(
                        "d.5", "-Sáu dòng thiếu số tờ",
                        "l.3", "Một máy đã quá hạn kiểm tra an ninh",
                        "l.4", "Ba USB không có trong sổ thiết bị",
                        "g.2", "-Phiếu ký giấy chưa quét"),
                100);
        maker.found(
                staff,
                id,
                "l.4",
                "Ba USB dùng cho văn bản mật không có trong sổ",
                "Ghi sổ, dán số, kiểm tra an ninh",
                day.plusDays(21),
                null);
        var check = maker.found(
                staff,
                id,
                "l.3",
                "Máy in phòng văn thư quá hạn kiểm tra",
                "Đề nghị công an kiểm tra lại",
                day.plusDays(60),
                null);
        var slips = maker.found(
                staff,
                id,
                "g.2",
                "Phiếu giao ký giấy chưa có bản quét",
                "Quét bổ sung, đính kèm phiếu",
                day.plusDays(25),
                null);
        maker.conclude(staff, id, "Đã khắc phục phần lớn thiếu sót năm trước; còn ba việc phải làm.");
        diary.evening(day.plusDays(20), today -> {
            maker.remedied(staff, Duty.SECURITY_OFFICER, slips, 1, "Phường báo đã quét đủ");
            maker.sendBack(staff, slips, 2, today.plusDays(45), "Mới quét 9 trên 14 phiếu");
            maker.remedied(staff, Duty.SECURITY_OFFICER, check, 1, "Công an đã kiểm tra, biên bản 34/BB-PA03");
        });
    }

    /** A room of our own, which the registers answer for. */
    void unit(Diary diary, Staff staff, InspectionId id, LocalDate day) {
        maker.answer(staff, id, Map.of("c.2", "-Dấu MẬT mòn, đóng không rõ nét"), 100);
        var drafter = staff.person(Duty.DRAFTER);
        maker.found(
                staff,
                id,
                "l.4",
                "USB chuyển văn bản chưa được kiểm tra an ninh",
                "Gửi công an kiểm tra, dán tem",
                day.plusDays(12),
                drafter);
        maker.found(
                staff,
                id,
                "l.2",
                "Máy tra cứu mạng đặt cạnh máy soạn thảo mật",
                "Chuyển máy nối mạng sang bàn khác",
                day.plusDays(50),
                drafter);
        maker.conclude(staff, id, "Phòng chấp hành quy chế; chấn chỉnh việc dùng USB và bố trí máy.");
    }

    /** Tự kiểm tra. */
    void self(Diary diary, Staff staff, LocalDate day) {
        var typed =
                new NewInspection(Kind.SELF, null, null, day, day, LocalDate.of(day.getYear(), 1, 1), LEAD, null, null);
        var id = maker.enter(staff, typed);
        maker.answer(staff, id, Map.of("p.1", "-Một vụ báo cáo chậm hai ngày"), 100);
        var books = maker.found(
                staff,
                id,
                "d.5",
                "Một số dòng sổ đến thiếu số tờ",
                "Đối chiếu tài liệu, ghi bổ sung",
                day.plusDays(35),
                staff.person(Duty.CLERK_INCOMING));
        maker.found(
                staff,
                id,
                "l.3",
                "Máy in của văn thư đến quá hạn kiểm tra an ninh",
                "Dừng in văn bản mật cho đến khi kiểm tra",
                day.plusDays(14),
                staff.person(Duty.CLERK_INCOMING));
        maker.found(
                staff,
                id,
                "c.2",
                "Dấu MẬT mòn, mực nhòe",
                "Khắc lại dấu theo mẫu",
                day.plusDays(30),
                staff.person(Duty.CLERK_OUTGOING));
        maker.conclude(
                staff, id, "Tự kiểm tra theo đề cương: cơ bản chấp hành; ba việc giao người chịu trách nhiệm, có hạn.");
        diary.evening(
                day.plusDays(9),
                today -> maker.remedied(staff, Duty.CLERK_INCOMING, books, 1, "Đã đối chiếu và ghi bổ sung đủ số tờ"));
    }
}
