package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.somat.access.SecondPerson;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.copies.CopyDecisions;
import vn.somat.custody.copies.CopyOrderId;
import vn.somat.custody.copies.CopyOrders;
import vn.somat.custody.copies.CopyProduction;
import vn.somat.custody.copies.CopyRequest;
import vn.somat.custody.copies.Production;
import vn.somat.custody.destruction.Carried;
import vn.somat.custody.destruction.CarryingOut;
import vn.somat.custody.destruction.DestructionDecisions;
import vn.somat.custody.destruction.Destructions;
import vn.somat.custody.destruction.Holds;
import vn.somat.custody.destruction.Method;
import vn.somat.custody.destruction.Proposing;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.safeguards.devices.DeviceId;

/** Copies of the rehearsal from the copier to the ashes: ordered, made, destroyed by list; and one paper that is held back. */
@Component
@RehearsalOnly
class CopyMaker {

    private final CopyOrders orders;
    private final CopyDecisions permissions;
    private final CopyProduction production;
    private final Destructions destructions;
    private final DestructionDecisions decisions;
    private final CarryingOut carryingOut;
    private final Holds holds;

    CopyMaker(
            CopyOrders orders,
            CopyDecisions permissions,
            CopyProduction production,
            Destructions destructions,
            DestructionDecisions decisions,
            CarryingOut carryingOut,
            Holds holds) {
        this.orders = orders;
        this.permissions = permissions;
        this.production = production;
        this.destructions = destructions;
        this.decisions = decisions;
        this.carryingOut = carryingOut;
        this.holds = holds;
    }

    /** Sao: one order made with a spoiled sheet, one permitted and waiting for the copier, one not decided about. */
    void copy(Staff staff, List<Carrier> sources, DeviceId copier) {
        var made = asked(staff, sources.get(0), 3);
        permissions.allow(staff.reader(Duty.HEAD), made);
        var record = new Production(4, 1, null, copier.value(), "Phòng sao chụp", true, true);
        production.record(
                staff.reader(Duty.COPY_CLERK),
                made,
                record,
                new SecondPerson(staff.username(Duty.SECURITY_OFFICER), OfficeMaker.PIN));
        permissions.allow(staff.reader(Duty.HEAD), asked(staff, sources.get(1), 2));
        asked(staff, sources.get(2), 1);
    }

    private CopyOrderId asked(Staff staff, Carrier source, int copies) {
        var to = List.of(new Recipient("Ban Nội chính Tỉnh ủy", copies));
        return orders.ask(
                staff.reader(Duty.CLERK_INCOMING),
                new CopyRequest(source.id(), "paper-to-paper", "Gửi cơ quan phối hợp thực hiện", to, null));
    }

    /** Tiêu hủy: one list carried out, one proposed; and a paper that must stay while it is looked into. */
    void destroy(Staff staff, List<Carrier> gone, List<Carrier> proposed, DocumentId kept, LocalDate day) {
        var officer = staff.reader(Duty.SECURITY_OFFICER);
        var id = destructions.propose(officer, proposing("09-TTr/VPTU", day, gone));
        decisions.decide(
                staff.reader(Duty.HEAD),
                id,
                IntStream.rangeClosed(1, gone.size()).boxed().toList(),
                "52-QĐ/VPTU");
        carryingOut.execute(
                staff.reader(Duty.CLERK_INCOMING),
                id,
                new Carried("14-BB/VPTU", Method.PULPED, "Nghiền vụn hai lần", "Phòng máy hủy, tầng 1", null, true),
                new SecondPerson(staff.username(Duty.SECURITY_OFFICER), OfficeMaker.PIN));
        destructions.propose(officer, proposing("17-TTr/VPTU", day, proposed));
        holds.hold(officer, kept, day.plusMonths(6), "Đang kiểm tra theo Thông báo 07-TB/UBKTTU");
    }

    private static Proposing proposing(String number, LocalDate day, List<Carrier> some) {
        var ids = some.stream().map(Carrier::id).toList();
        return new Proposing("Hết giá trị sử dụng, bản thừa", number, day, ids, List.of());
    }
}
