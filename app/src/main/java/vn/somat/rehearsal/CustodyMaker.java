package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.somat.access.SecondPerson;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.carriers.Stocktakings;
import vn.somat.custody.recall.Recalls;
import vn.somat.custody.requests.Outings;
import vn.somat.custody.requests.Provisions;
import vn.somat.custody.requests.RequestDecisions;
import vn.somat.custody.requests.RequestKind;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentId;

/** What became of single copies of the rehearsal: counted, carried out, asked for by others, recalled. */
@Component
@RehearsalOnly
class CustodyMaker {

    private final Carriers carriers;
    private final Stocktakings stocktakings;
    private final Outings outings;
    private final Provisions provisions;
    private final RequestDecisions decisions;
    private final Recalls recalls;

    CustodyMaker(
            Carriers carriers,
            Stocktakings stocktakings,
            Outings outings,
            Provisions provisions,
            RequestDecisions decisions,
            Recalls recalls) {
        this.carriers = carriers;
        this.stocktakings = stocktakings;
        this.outings = outings;
        this.provisions = provisions;
        this.decisions = decisions;
        this.recalls = recalls;
    }

    /** Kiểm kê: everything was where it should be. */
    void count(Staff staff, PlaceMaker places) {
        var officer = staff.reader(Duty.SECURITY_OFFICER);
        var drawer = places.drawer(Duty.CLERK_INCOMING, "tuyet-mat");
        var id = stocktakings.begin(officer, drawer);
        stocktakings.tick(
                officer,
                id,
                carriers.in(officer, drawer, null).carriers().stream()
                        .map(Carrier::id)
                        .toList(),
                List.of());
        stocktakings.close(officer, id, Map.of(), new SecondPerson(staff.username(Duty.DEPUTY), OfficeMaker.PIN));
    }

    /** Mang ra ngoài: taken along to a meeting, to be back on that day. */
    void carryOut(Staff staff, Carrier copy, LocalDate leaves, LocalDate due) {
        var clerk = staff.reader(Duty.CLERK_INCOMING);
        var said = Map.of(
                "PURPOSE", "Phục vụ họp giao ban tại Tỉnh ủy",
                "DESTINATION", "Phòng họp số 1, trụ sở Tỉnh ủy Sơn Hải",
                "PROTECTION", "Cặp có khóa, người mang giữ bên mình, đi xe cơ quan");
        var id = outings.ask(clerk, false, seen(copy), leaves, due, said);
        decisions.decide(staff.reader(Duty.HEAD), id, true, "", null, "");
        outings.leave(clerk, id);
    }

    /** Cung cấp: a written request that waits for its decision. */
    void requested(Staff staff) {
        var said = Map.of(
                "LETTER", "318-CV/BNC",
                "BODY", "Ban Nội chính Tỉnh ủy",
                "REPRESENTATIVE", "Đoàn Văn Lực, Phó Trưởng ban",
                "SECRET", "Báo cáo kết quả kiểm tra quý trước",
                "PURPOSE", "Tham mưu cho Thường trực Tỉnh ủy",
                "UNDERTAKING", "Quản lý đúng độ mật, trả lại khi dùng xong");
        provisions.enter(staff.reader(Duty.CLERK_OUTGOING), RequestKind.ORGANISATION, "mat", said);
    }

    /** Thu hồi: asked back until that day; one copy is back already. */
    void recall(Staff staff, DocumentId paper, LocalDate due) {
        var clerk = staff.reader(Duty.CLERK_OUTGOING);
        var id = recalls.begin(clerk, paper, due, "Tài liệu hội nghị, thu hồi sau khi họp");
        recalls.read(clerk, id).lines().stream()
                .filter(line -> line.carrier().account().state() == State.OUTSIDE)
                .findFirst()
                .ifPresent(line -> recalls.returned(clerk, id, seen(line.carrier()), "Nguyên vẹn, đủ trang", null));
    }

    private static List<Seen> seen(Carrier one) {
        return List.of(Seen.read(one.seen()));
    }
}
