package vn.somat.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.SecondPerson;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.seals.NewSeal;
import vn.somat.safeguards.seals.NewUse;
import vn.somat.safeguards.seals.OfficialSeals;
import vn.somat.safeguards.seals.SealDesk;
import vn.somat.safeguards.seals.SealKind;

/** The seals of the rehearsal office: received, handed on with the duty, looked at, put on papers; some stamps are still to be made. */
@Component
@RehearsalOnly
class SealMaker {

    private static final String BODY = "VĂN PHÒNG TỈNH ỦY SƠN HẢI";
    private static final Map<String, String> STAMPS = Map.of(
            "mat", "MẬT",
            "toi-mat", "TỐI MẬT",
            "tuyet-mat", "TUYỆT MẬT",
            "envelope-a", "Dấu chữ A",
            "envelope-b", "Dấu chữ B",
            "envelope-c", "Dấu chữ C",
            "hoa-toc", "HỎA TỐC",
            "copy", "BẢN SAO");

    private final SealDesk desk;
    private final OfficialSeals seals;
    private final Map<String, UUID> kept = new LinkedHashMap<>();
    private int papers = 60;

    SealMaker(SealDesk desk, OfficialSeals seals) {
        this.desk = desk;
        this.seals = seals;
    }

    void plan(Diary diary, Staff staff, LocalDate first, LocalDate last) {
        diary.evening(first.plusDays(14), day -> receive(staff, day));
        diary.evening(last.minusDays(200), day -> handOver(staff));
        for (int ago : new int[] {300, 205, 110, 20}) {
            diary.evening(last.minusDays(ago), day -> look(staff, day, ago < 30));
        }
        for (var day = last.minusDays(70).with(DayOfWeek.THURSDAY); day.isBefore(last); day = day.plusDays(7)) {
            diary.evening(day, today -> use(staff, today));
        }
    }

    private void receive(Staff staff, LocalDate day) {
        entered(staff, SealKind.BODY, BODY, null, Duty.COPY_CLERK, day);
        entered(staff, SealKind.TITLE, "CHÁNH VĂN PHÒNG", null, Duty.CLERK_OUTGOING, day);
        entered(staff, SealKind.NAME, "Lê Thị Minh Châu", null, Duty.CLERK_OUTGOING, day);
        STAMPS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> entered(staff, SealKind.LEVEL, one.getValue(), one.getKey(), Duty.CLERK_OUTGOING, day));
    }

    /** Bàn giao con dấu cơ quan: with the duty to the clerk for what goes out. */
    private void handOver(Staff staff) {
        var id = id(BODY);
        var to = new SecondPerson(staff.username(Duty.CLERK_OUTGOING), OfficeMaker.PIN);
        var unused = desk.handOver(staff.reader(Duty.COPY_CLERK), id, acts(staff, id), "Két số 2, phòng Văn thư", to);
    }

    /** Tự kiểm tra, quarter by quarter; the last time one was left out and one was worn. */
    private void look(Staff staff, LocalDate day, boolean latest) {
        kept.forEach((name, id) -> {
            if (latest && name.equals("TUYỆT MẬT")) {
                return;
            }
            boolean sound = !latest || !name.equals("MẬT");
            desk.look(
                    staff.reader(Duty.SECURITY_OFFICER),
                    id,
                    acts(staff, id),
                    sound,
                    sound ? null : "Nét chữ mòn, dấu nhòe; đã đề nghị khắc lại",
                    day.plusMonths(3));
        });
    }

    /** Đóng dấu: on what went out that week. */
    private void use(Staff staff, LocalDate day) {
        var clerk = staff.reader(Duty.CLERK_OUTGOING);
        papers += 3;
        var asked = staff.person(Duty.DEPUTY).value();
        desk.use(clerk, id(BODY), new NewUse(day, papers + "-CV/VPTU", 4, asked, null));
        desk.use(clerk, id("CHÁNH VĂN PHÒNG"), new NewUse(day, papers + "-CV/VPTU", 4, asked, null));
        desk.use(clerk, id("MẬT"), new NewUse(day, papers + 1 + "-BC/TU", 6, null, "Kèm phụ lục"));
    }

    private void entered(Staff staff, SealKind kind, String name, @Nullable String stamp, Duty keeper, LocalDate day) {
        var seal = new NewSeal(
                kind,
                name,
                stamp,
                kind == SealKind.BODY ? "07/2021/ĐKMD" : null,
                day,
                staff.person(keeper).value(),
                "Két số 1, phòng Văn thư");
        kept.put(name, desk.enter(staff.reader(Duty.SECURITY_OFFICER), seal));
    }

    private UUID id(String name) {
        return Objects.requireNonNull(kept.get(name));
    }

    private int acts(Staff staff, UUID id) {
        return seals.find(staff.reader(Duty.SECURITY_OFFICER), id).acts();
    }
}
