package vn.somat.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.somat.interchange.batches.BatchDesk;
import vn.somat.interchange.batches.BatchOrder;
import vn.somat.interchange.batches.BatchTexts;
import vn.somat.organisation.Duty;
import vn.somat.registry.BookId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.issues.Issues;

/** Lượt cho số, tài liệu phát hành theo số: one small run that waits for its numbers, and copies of which some are back. */
@Component
@RehearsalOnly
class RunMaker {

    private static final int DAYS_TO_RETURN = 20;

    /** The last row lacks its unit, as one row of every table does. */
    private static final String REWARDED = """
            Họ và tên,Chức vụ,Đơn vị
            Nguyễn Thị Hòa,Chuyên viên Phòng Tổng hợp,Phòng Tổng hợp
            Trần Văn Bình,Văn thư Văn phòng,Phòng Hành chính
            Lê Thị Thu Thủy,Kế toán trưởng,Phòng Tài chính
            Phạm Quốc Khánh,Bí thư Đảng ủy xã An Lộc,Đảng ủy xã An Lộc
            Võ Thị Kim Ngân,Chánh văn phòng Đảng ủy phường Tân Hải,Đảng ủy phường Tân Hải
            Đặng Hữu Lợi,Chuyên viên Ban Tổ chức,Ban Tổ chức
            Hồ Minh Đức,Lái xe,
            """;

    private static final List<Recipient> DELEGATES = List.of(
            new Recipient("Đồng chí Nguyễn Văn Trường, Bí thư Đảng ủy xã An Lộc", 1),
            new Recipient("Đồng chí Phan Thị Mỹ Hạnh, Chủ tịch UBND xã An Lộc", 1),
            new Recipient("Đồng chí Lý Hoàng Nam, Bí thư Đảng ủy phường Tân Hải", 1),
            new Recipient("Đồng chí Bùi Thế Vinh, Giám đốc Sở Tài chính", 1),
            new Recipient("Đồng chí Đỗ Thị Lan, Trưởng ban Tuyên giáo và Dân vận", 1),
            new Recipient("Báo Sơn Hải", 2));

    private final BatchDesk batches;
    private final Issues issues;

    RunMaker(BatchDesk batches, Issues issues) {
        this.batches = batches;
        this.issues = issues;
    }

    /** @param book of ordinary papers that go out */
    void make(Staff staff, BookId book, String signer, LocalDate day) {
        var clerk = staff.reader(Duty.CLERK_OUTGOING);
        var words = new BatchTexts(
                signer,
                "Khen thưởng đồng chí {{Họ và tên}}, {{Chức vụ}}",
                "{{Đơn vị}}\nĐồng chí {{Họ và tên}}",
                null,
                """
                Điều 1. Tặng Giấy khen cho đồng chí {{Họ và tên}}, {{Chức vụ}}, đã hoàn thành xuất sắc nhiệm vụ năm %d.
                Điều 2. {{Đơn vị}} và đồng chí {{Họ và tên}} thi hành Quyết định này.""".formatted(day.getYear()));
        var unused = batches.prepare(
                clerk,
                new BatchOrder(book, day, "QĐ", null, "thuong", null, null, 1, null, null, words),
                REWARDED.getBytes(UTF_8),
                false);
        var conference = issues.issue(
                clerk,
                "Tài liệu Hội nghị sơ kết quý, tập dự thảo báo cáo",
                day,
                day.plusDays(DAYS_TO_RETURN),
                1,
                null,
                DELEGATES);
        issues.back(clerk, conference, "1");
        issues.back(clerk, conference, "4");
        issues.gone(clerk, conference, 7, "Tòa soạn đã hủy bản thừa, có biên bản");
    }
}
