package vn.somat.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentView.Correction;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.DocumentView.State;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Rules;

/** Lines with all that may stand in a book, made of real papers; nothing of it is in a database. */
final class SampleLines {

    static final UnitId UNIT = new UnitId(UUID.randomUUID());
    static final UnitId OLD_UNIT = new UnitId(UUID.randomUUID());
    static final PersonId CLERK = new PersonId(UUID.randomUUID());
    static final PersonId ADDRESSEE = new PersonId(UUID.randomUUID());

    private static final List<RealPapers.Paper> REAL = RealPapers.all();
    private static final Instant AT = Instant.parse("2026-06-01T03:00:00Z");

    private final Rules rules;
    private final RegisterForm form;
    private final BookId book = new BookId(UUID.randomUUID());

    SampleLines(Rules rules, RegisterForm form) {
        this.rules = rules;
        this.form = form;
    }

    static PaperNames names() {
        return new PaperNames(
                Map.of(UNIT, "Phòng Tổng hợp", OLD_UNIT, "Phòng Hành chính"),
                Map.of(CLERK, "Nguyễn Thị Hợi", ADDRESSEE, "Đặng Hữu Lẫm"));
    }

    List<DocumentView> all() {
        var lines = new ArrayList<DocumentView>();
        IntStream.rangeClosed(1, 30).forEach(n -> lines.add(plain(n)));
        lines.add(of(31, "", State.CANCELLED, "Ghi nhầm sổ, đã ghi lại ở số 32", false, false, List.of()));
        lines.add(of(32, "", State.REGISTERED, null, false, false, corrections()));
        lines.add(of(33, "", State.RESERVED, "Chờ Thường trực ký", false, false, List.of()));
        lines.add(of(33, "a", State.REGISTERED, "Sót khi ghi sổ", true, false, List.of()));
        lines.add(of(34, "", State.REGISTERED, null, false, true, List.of()));
        lines.add(envelope(35));
        return lines;
    }

    DocumentView plain(int n) {
        return of(n, "", State.REGISTERED, null, false, false, List.of());
    }

    static List<Correction> corrections() {
        var old = new ArrayList<Correction>();
        old.add(new Correction("title", "Về việc góp ý dự thảo cũ", "Gõ sai trích yếu", CLERK, AT));
        old.add(new Correction("date", "2026-05-09", "Nhầm ngày", CLERK, AT));
        old.add(new Correction("level", "mat", "Theo phiếu trình", CLERK, AT));
        old.add(new Correction("unit", OLD_UNIT.value().toString(), "Chuyển đơn vị", CLERK, AT));
        old.add(new Correction("signer", "Lê Thị Hậu", "Gõ sai", CLERK, AT));
        old.add(new Correction("issuer", "Sở Nội vụ", "Gõ sai", CLERK, AT));
        return old;
    }

    DocumentView of(
            int n,
            String letter,
            State state,
            @Nullable String reason,
            boolean inserted,
            boolean imported,
            List<Correction> corrections) {
        var paper = REAL.get(n % REAL.size());
        var level = level(n);
        boolean reserved = state == State.RESERVED;
        return new DocumentView(
                new DocumentId(UUID.randomUUID()),
                book,
                1,
                form.direction(),
                new Serial(n, letter),
                state,
                rules.id(),
                level,
                null,
                paper.number(),
                reserved ? null : paper.date(),
                incoming() ? LocalDate.of(2026, 6, 1 + n % 28) : null,
                null,
                paper.type(),
                reserved || level.code().equals("tuyet-mat") ? null : paper.title(),
                incoming() ? paper.issuer() : null,
                paper.signer(),
                n % 9 == 0 ? "hoa-toc" : null,
                3,
                incoming() ? 1 : null,
                UNIT,
                null,
                incoming() || reserved ? List.of() : recipients(n),
                n % 5 == 0 ? "Kèm 02 phụ lục" : null,
                reason,
                inserted,
                imported,
                null,
                false,
                AT,
                CLERK,
                UUID.randomUUID(),
                corrections,
                List.of(),
                0);
    }

    private DocumentView envelope(int n) {
        return new DocumentView(
                new DocumentId(UUID.randomUUID()),
                book,
                1,
                form.direction(),
                Serial.of(n),
                State.OUTSIDE_ONLY,
                rules.id(),
                level(1),
                null,
                "",
                null,
                LocalDate.of(2026, 6, 1),
                null,
                null,
                null,
                "Ban Nội chính Tỉnh ủy",
                null,
                null,
                null,
                1,
                null,
                ADDRESSEE,
                List.of(),
                null,
                null,
                false,
                false,
                null,
                false,
                AT,
                CLERK,
                UUID.randomUUID(),
                List.of(),
                List.of(),
                0);
    }

    private boolean incoming() {
        return form.direction() == Direction.INCOMING;
    }

    private Level level(int n) {
        var levels = rules.levels().stream()
                .filter(level -> level.secret() == form.secret())
                .toList();
        return levels.get(n % levels.size());
    }

    private static List<Recipient> recipients(int n) {
        var all = new ArrayList<Recipient>();
        all.add(new Recipient("Ban Bí thư Trung ương Đảng", 1));
        all.add(new Recipient("Các đ/c ủy viên Ban Thường vụ Tỉnh ủy", 15));
        if (n % 4 == 0) {
            all.add(new Recipient("Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy", 18));
            all.add(new Recipient("Các sở, ban, ngành, MTTQ, các tổ chức chính trị - xã hội của tỉnh", 30));
        }
        return all;
    }
}
