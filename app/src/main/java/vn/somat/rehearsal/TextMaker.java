package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.library.LibraryDesk;
import vn.somat.safeguards.library.NewText;
import vn.somat.safeguards.library.TextId;
import vn.somat.safeguards.library.TextKind;

/** What the rehearsal office goes by: its own regulation and house rules, two directives from above, and who has read them. */
@Component
@RehearsalOnly
class TextMaker {

    private static final List<String> EVERYBODY = List.of(
            "chanhvp", "baove", "vanthuden", "vanthudi", "saochup", "chuyenvien", "chuyenvien2", "luutru", "quantri");

    private final LibraryDesk desk;

    TextMaker(LibraryDesk desk) {
        this.desk = desk;
    }

    /** The regulation, which everybody has read. */
    void regulate(Staff staff, LocalDate day) {
        var id = issued(
                staff,
                TextKind.REGULATION,
                "03-QC/VPTU",
                "Quy chế bảo vệ bí mật nhà nước của Văn phòng",
                OwnTexts.REGULATION,
                day);
        read(staff, id, EVERYBODY);
    }

    /** House rules and a directive; some have not read them though their day has passed. */
    void come(Staff staff, LocalDate day) {
        var rules = issued(
                staff,
                TextKind.HOUSE_RULES,
                "05-NQ/VPTU",
                "Nội quy bảo vệ bí mật nhà nước tại trụ sở Văn phòng",
                OwnTexts.HOUSE_RULES,
                day);
        read(staff, rules, EVERYBODY.subList(0, 6));
        var directive = came(
                staff,
                TextKind.DIRECTIVE,
                "21-CT/TU",
                "Ban Thường vụ Tỉnh ủy Sơn Hải",
                "Tăng cường lãnh đạo công tác bảo vệ bí mật nhà nước trong tình hình mới",
                day);
        read(staff, directive, EVERYBODY.subList(0, 8));
        read(staff, directive, List.of("bithu"));
    }

    /** What came lately; there is still time to read it. */
    void renew(Staff staff, LocalDate day) {
        var id = came(
                staff,
                TextKind.DIRECTIVE,
                "34-CT/TU",
                "Ban Thường vụ Tỉnh ủy Sơn Hải",
                "Chấn chỉnh việc sử dụng thiết bị có kết nối mạng để soạn thảo tài liệu mật",
                day);
        read(staff, id, List.of("baove", "vanthudi"));
    }

    private TextId issued(Staff staff, TextKind kind, String symbol, String title, String body, LocalDate day) {
        var id = desk.enter(staff.reader(Duty.SECURITY_OFFICER), text(kind, symbol, "", title, body, day));
        desk.issue(staff.reader(Duty.HEAD), id, OfficeMaker.PIN);
        return id;
    }

    private TextId came(Staff staff, TextKind kind, String symbol, String issuer, String title, LocalDate day) {
        return desk.enter(
                staff.reader(Duty.SECURITY_OFFICER), text(kind, symbol, issuer, title, null, day.minusDays(6)));
    }

    private void read(Staff staff, TextId id, List<String> readers) {
        readers.forEach(name -> desk.read(staff.named(name), id, OfficeMaker.PIN));
    }

    private static NewText text(
            TextKind kind, String symbol, String issuer, String title, @Nullable String body, LocalDate day) {
        return new NewText(
                kind,
                symbol,
                day,
                issuer,
                title,
                body,
                body == null ? "Tủ hồ sơ phòng Hành chính - Lưu trữ, cặp 03" : null,
                day,
                null,
                day.plusMonths(1),
                List.of(),
                kind.own() ? "R-GOV-01 R-NET-01" : "R-GOV-01",
                null);
    }
}
