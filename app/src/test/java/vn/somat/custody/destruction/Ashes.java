package vn.somat.custody.destruction;

import java.util.List;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Carrier;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentId;
import vn.somat.testing.TestOffice;

/** Destructions of a test office, from list to minutes; a test says only what matters to it. */
final class Ashes {

    static final String WHY = "Hết giá trị QXZV";

    private final TestOffice office;
    final Keeping keeping;
    final Destructions desk;
    final DestructionDecisions decisions;
    final CarryingOut carryingOut;

    Ashes(TestOffice office) {
        this.office = office;
        keeping = new Keeping(office);
        desk = office.bean(Destructions.class);
        decisions = office.bean(DestructionDecisions.class);
        carryingOut = office.bean(CarryingOut.class);
    }

    Proposing copies(List<Carrier> copies, Electronic... electronic) {
        return new Proposing(
                WHY,
                "12-TTr/VP",
                office.today(),
                copies.stream().map(Carrier::id).toList(),
                List.of(electronic));
    }

    DestructionId proposed(DocumentId document, Electronic... electronic) {
        return desk.propose(office.reader(Duty.SECURITY_OFFICER), copies(keeping.copies(document), electronic));
    }

    void decided(DestructionId id) {
        decisions.decide(office.reader(Duty.HEAD), id, looked(id), "34-QĐ/TU");
    }

    /** What stands on the list now. */
    List<Integer> looked(DestructionId id) {
        return read(id).left().stream().map(Destruction.Item::number).toList();
    }

    CouncilMet met() {
        return new CouncilMet(
                "30-QĐ/TU",
                office.today(),
                office.person(Duty.DEPUTY),
                office.person(Duty.CLERK_INCOMING),
                "Trần Văn QXZV, Phòng Cơ yếu\n\nLê Thị Thu, Lưu trữ",
                "31-BB/HĐ",
                office.today(),
                "Thống nhất QXZV tiêu hủy toàn bộ");
    }

    static Carried carried() {
        return new Carried("05-BB/TH", Method.PULPED, "Nghiền vụn QXZV hai lần", "Sân sau QXZV", null, true);
    }

    void executed(DestructionId id) {
        carryingOut.execute(office.reader(Duty.CLERK_INCOMING), id, carried(), office.second(Duty.SECURITY_OFFICER));
    }

    Destruction read(DestructionId id) {
        return desk.read(office.reader(Duty.HEAD), id);
    }
}
