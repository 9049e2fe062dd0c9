package vn.somat.rehearsal;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Duty;
import vn.somat.reporting.reports.NewReport;
import vn.somat.reporting.reports.ReportDesk;
import vn.somat.reporting.reports.ReportId;
import vn.somat.reporting.reports.ReportKind;
import vn.somat.reporting.reports.ReportWords;
import vn.somat.reporting.reports.Reports;

/** Reports of the rehearsal: last year's and one on the leak, signed and sent; this year's as far as its draft. */
@Component
@RehearsalOnly
class ReportMaker {

    /** A window of the law has ended. */
    private static final MonthDay OVER = MonthDay.of(12, 15);
    /** The next one may be begun. */
    private static final MonthDay BEGUN = MonthDay.of(11, 16);

    private static final String OPEN = "\\[[^\\]\\n]*\\]";

    private final ReportDesk desk;
    private final Reports reports;
    private final IncidentMaker incidents;
    private final SubordinateMaker subordinate;

    ReportMaker(ReportDesk desk, Reports reports, IncidentMaker incidents, SubordinateMaker subordinate) {
        this.desk = desk;
        this.reports = reports;
        this.incidents = incidents;
        this.subordinate = subordinate;
    }

    void plan(Diary diary, Staff staff, LocalDate first, LocalDate last) {
        diary.evening(OVER.atYear(first.getYear()), day -> {
            var id = desk.begin(
                    staff.reader(Duty.SECURITY_OFFICER), new NewReport(ReportKind.YEARLY, null, null, "mat", null));
            subordinate.report(
                    staff, reports.find(staff.reader(Duty.SECURITY_OFFICER), id).period());
            send(staff, id, day, "412-BC/TU");
        });
        diary.evening(last.minusDays(149), day -> {
            var typed = new NewReport(
                    ReportKind.AD_HOC,
                    day.minusDays(7),
                    day,
                    "mat",
                    incidents.leak().value());
            send(staff, desk.begin(staff.reader(Duty.SECURITY_OFFICER), typed), day, "205-BC/TU");
        });
        diary.evening(BEGUN.atYear(last.getYear()), day -> {
            var unused = desk.begin(
                    staff.reader(Duty.SECURITY_OFFICER), new NewReport(ReportKind.YEARLY, null, null, "mat", null));
        });
    }

    /** Finished by a person, signed by the head, gone out. */
    private void send(Staff staff, ReportId id, LocalDate day, String number) {
        var officer = staff.reader(Duty.SECURITY_OFFICER);
        var draft = reports.read(officer, id).getFirst().words();
        var finished = new ReportWords(
                filled(draft.situation(), "Tổ chức bộ máy vừa sắp xếp, khối lượng văn bản mật tăng so với kỳ trước."),
                filled(
                        draft.results(),
                        "Nền nếp đăng ký, giao nhận được giữ vững; một số đơn vị còn chậm kiểm kê, nguyên nhân do thay người. "
                                + "Bài học: bàn giao phải kiểm đếm từng bản."),
                filled(draft.incidents(), "Đã xác minh, xử lý người liên quan và rút kinh nghiệm toàn cơ quan."),
                filled(
                        draft.outlook(),
                        "Tiếp tục tách máy soạn thảo khỏi mạng, tập huấn đủ người, kiểm kê trước ngày 30/6."),
                draft.addressee());
        desk.write(officer, id, 1, finished, true);
        desk.sign(staff.reader(Duty.HEAD), id, 2, OfficeMaker.PIN);
        desk.sent(staff.reader(Duty.SECURITY_OFFICER), id, day, number);
    }

    private static String filled(@Nullable String draft, String words) {
        return draft == null || draft.isBlank() ? words : draft.replaceAll(OPEN, words);
    }
}
