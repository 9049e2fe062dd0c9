package vn.somat.rehearsal;

import java.util.List;
import java.util.Map;
import vn.somat.organisation.Duty;

/** What the rehearsal office meets about. */
final class MeetingTopics {

    static final PlannedMeeting QUARTER = new PlannedMeeting(
            "mat",
            1,
            Duty.HEAD,
            Duty.CLERK_INCOMING,
            "Hội nghị đánh giá tình hình nội chính quý trước",
            "1. Báo cáo tình hình\n2. Thảo luận\n3. Bí thư kết luận",
            List.of("bithu", "chanhvp", "chuyenvien", "baove"),
            Map.of("Đoàn Văn Lực", "Ban Nội chính Tỉnh ủy"));
    static final PlannedMeeting TWO_DAYS = new PlannedMeeting(
            "toi-mat",
            2,
            Duty.HEAD,
            Duty.CLERK_INCOMING,
            "Hội nghị cho ý kiến phương án sắp xếp tổ chức, nhân sự chủ chốt",
            "Ngày thứ nhất: nghe phương án\nNgày thứ hai: thảo luận, biểu quyết",
            List.of("bithu", "chanhvp", "chuyenvien2", "baove", "luutru"),
            Map.of());
    static final PlannedMeeting LATE = new PlannedMeeting(
            "mat",
            1,
            Duty.DEPUTY,
            Duty.CLERK_OUTGOING,
            "Họp rà soát việc thu hồi tài liệu hội nghị",
            "1. Danh sách tài liệu chưa thu\n2. Phân công đôn đốc",
            List.of("chanhvp", "chuyenvien", "baove", "saochup"),
            Map.of());
    static final PlannedMeeting TODAY = new PlannedMeeting(
            "mat",
            1,
            Duty.HEAD,
            Duty.CLERK_INCOMING,
            "Hội nghị giao ban công tác bảo vệ bí mật nhà nước",
            "1. Kết quả tuần\n2. Việc tuần tới",
            List.of("bithu", "chanhvp", "baove", "chuyenvien"),
            Map.of("Mai Thị Hạnh", "Ban Tổ chức Tỉnh ủy"));
    static final PlannedMeeting COMING = new PlannedMeeting(
            "toi-mat",
            1,
            Duty.HEAD,
            Duty.CLERK_INCOMING,
            "Hội nghị cho ý kiến kế hoạch diễn tập phòng thủ",
            "1. Nghe dự thảo kế hoạch\n2. Cho ý kiến",
            List.of("bithu", "chanhvp", "chuyenvien2", "baove"),
            Map.of("Lương Quốc Bình", "Bộ Chỉ huy Quân sự tỉnh"));

    private MeetingTopics() {}
}
