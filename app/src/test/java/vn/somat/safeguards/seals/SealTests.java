package vn.somat.safeguards.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.testing.TestOffice;

/** Sổ con dấu. */
class SealTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private final Reader officer = office.reader(Duty.SECURITY_OFFICER);
    private final Reader keeper = office.reader(Duty.CLERK_OUTGOING);
    private final SealDesk desk = office.bean(SealDesk.class);
    private final OfficialSeals seals = office.bean(OfficialSeals.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    private static NewSeal typed(SealKind kind, @Nullable String stamp) {
        return new NewSeal(
                kind,
                "VĂN PHÒNG TỈNH ỦY",
                stamp,
                "Giấy 12/ĐKMD",
                office.today().minusDays(3),
                office.person(Duty.CLERK_OUTGOING).value(),
                "Két số 2");
    }

    private UUID entered() {
        return desk.enter(officer, typed(SealKind.BODY, null));
    }

    @Test
    @DisplayName(
            "A seal has a number of its own, one keeper with a duty in force, and a place; a stamp the pack prescribes has the code of the pack.")
    void inTheRegister() {
        var one = seals.find(officer, entered());
        assertThat(one.label()).matches("CD-\\d{4}");
        assertThat(seals.mine(keeper)).extracting(OfficialSeal::id).contains(one.id());
        assertThat(seals.find(officer, desk.enter(officer, typed(SealKind.LEVEL, "toi-mat")))
                        .stamp())
                .isEqualTo("toi-mat");
        assertThat(refused(() -> desk.enter(officer, typed(SealKind.LEVEL, "khong-co")))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("stamp");
        assertThat(refused(() -> desk.enter(officer, new NewSeal(null, " ", null, null, null, null, "")))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("kind", "name", "place", "received", "keeper");
        var nobody = office.bean(Organisation.class).enter("Người đã nghỉ", "", office.unit(), "system");
        var left = new NewSeal(SealKind.BODY, "Dấu", null, null, office.today(), nobody.value(), "Két số 2");
        assertThat(refused(() -> desk.enter(officer, left)).flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("people.seal.keeper-left");
        assertThat(refused(() -> desk.enter(office.reader(Duty.DRAFTER), typed(SealKind.BODY, null)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    @DisplayName(
            "A seal goes to somebody else against a signature of their own key, and they answer from then on; nobody leaves with one; of a keeper who died or is away the head has it taken over, with the reason and minutes.")
    void handedOver() {
        var id = entered();
        assertThat(refused(() -> desk.handOver(officer, id, 1, "Két 3", office.second(Duty.ARCHIVIST)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> desk.handOver(keeper, id, 1, "Két 3", null)).kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(desk.handOver(keeper, id, 1, "Két 3", office.second(Duty.ARCHIVIST)))
                .isEqualTo(office.person(Duty.ARCHIVIST));
        assertThat(seals.find(officer, id).place()).isEqualTo("Két 3");
        var entry =
                office.bean(Ledger.class).history("official-seal", id, null, 5).getFirst();
        assertThat(entry.facts()).containsKeys("signed.key", "signed.signature");
        assertThat(refused(() -> desk.use(keeper, id, new NewUse(office.today(), "1-CV/TU", 1, null, null)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(seals.of(office.person(Duty.ARCHIVIST)))
                .singleElement()
                .satisfies(one -> assertThat(one.blocks()).isTrue());
        takenOver(id);
    }

    private void takenOver(UUID id) {
        var takingOver = office.bean(SealTakingOver.class);
        var head = office.reader(Duty.HEAD);
        var typed = new NewTakingOver("Két 4", "Người giữ đã mất", "03/BB-VP ngày 14/9/2026");
        assertThat(refused(() -> takingOver.take(officer, id, 2, typed, office.second(Duty.DRAFTER)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> takingOver.take(
                                head, id, 2, new NewTakingOver("", " ", null), office.second(Duty.DRAFTER)))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("place", "note", "minutes");
        assertThat(refused(() -> takingOver.take(head, id, 2, typed, null)).kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(refused(() -> takingOver.take(head, id, 1, typed, office.second(Duty.DRAFTER)))
                        .code())
                .isEqualTo("people.changed-since");
        assertThat(refused(() -> takingOver.take(head, id, 2, typed, office.second(Duty.ARCHIVIST)))
                        .code())
                .isEqualTo("people.seal.keeps-already");
        takingOver.take(head, id, 2, typed, office.second(Duty.DRAFTER));
        assertThat(seals.find(officer, id).keeper()).isEqualTo(office.person(Duty.DRAFTER));
        assertThat(seals.acts(officer, id).getFirst())
                .satisfies(act -> assertThat(act.minutes()).isEqualTo("03/BB-VP ngày 14/9/2026"));
        assertThat(seals.of(office.person(Duty.ARCHIVIST))).isEmpty();
        var entry =
                office.bean(Ledger.class).history("official-seal", id, null, 1).getFirst();
        assertThat(entry.facts()).containsKeys("signed.key", "signed.signature", "minutes");
        assertThat(refused(() -> takingOver.take(office.reader(Duty.DRAFTER), id, 3, typed, null))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    @DisplayName(
            "What a seal is put on is written down by its keeper, by number and copies; a wrong line is struck out by its keeper and stays.")
    void used() throws Exception {
        var id = entered();
        desk.use(
                keeper,
                id,
                new NewUse(
                        office.today(),
                        "12-NQ/TU",
                        30,
                        office.person(Duty.DRAFTER).value(),
                        null));
        desk.use(keeper, id, new NewUse(office.today(), "13-NQ/TU", 2, null, "Giáp lai"));
        assertThat(refused(() -> desk.use(keeper, id, new NewUse(office.today().plusDays(1), "", 0, null, null)))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("day", "paper", "copies");
        var last = seals.uses(officer, id, Long.MAX_VALUE).getFirst();
        desk.strike(keeper, id, last.number(), "Ghi nhầm số");
        assertThat(refused(() -> desk.strike(keeper, id, last.number(), "Lại")).code())
                .isEqualTo("people.changed-since");
        assertThatThrownBy(() -> office.sql().update("delete from safeguards.official_seal_use where seal = ?", id))
                .isInstanceOf(DataAccessException.class);
        for (int year : new int[] {0, 99_999, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(refused(() -> office.bean(SealBook.class).print(officer, id, year))
                            .flaws()
                            .getFirst()
                            .field())
                    .isEqualTo("year");
        }
        try (var pdf = Loader.loadPDF(office.bean(SealBook.class).print(officer, id, 2026))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("SỔ THEO DÕI SỬ DỤNG CON DẤU", "12-NQ/TU", "Đã gạch", "Ghi nhầm số");
        }
    }

    @Test
    @DisplayName(
            "A seal is looked at: there and clear, or wrong with a reason, and no longer wrong with a word of what was done; what was never looked at, is wrong or overdue is told.")
    void lookedAt() {
        var id = entered();
        assertThat(seals.unchecked()).extracting(OfficialSeal::id).contains(id);
        assertThat(refused(() -> desk.look(keeper, id, 1, false, " ", null))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("note");
        desk.look(keeper, id, 1, true, null, office.today().plusDays(90));
        assertThat(seals.unchecked()).extracting(OfficialSeal::id).doesNotContain(id);
        assertThat(seals.find(officer, id).unchecked(office.today().plusDays(91)))
                .isTrue();
        desk.look(officer, id, 2, false, "Mòn nét", null);
        assertThat(seals.unchecked()).extracting(OfficialSeal::id).contains(id);
        assertThat(refused(() -> desk.look(keeper, id, 3, true, null, null))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("note");
        desk.look(keeper, id, 3, true, "Đã khắc lại, giấy 20/ĐKMD", null);
        assertThat(seals.unchecked()).extracting(OfficialSeal::id).doesNotContain(id);
    }

    @Test
    @DisplayName(
            "A seal that went stays in the register, by two and with the reason, and nothing is done to it any more.")
    void gone() {
        var id = entered();
        assertThat(refused(() -> desk.end(officer, id, 1, " ", office.second(Duty.HEAD)))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        desk.use(keeper, id, new NewUse(office.today(), "14-NQ/TU", 1, null, null));
        long line = seals.uses(officer, id, Long.MAX_VALUE).getFirst().number();
        desk.end(officer, id, 1, "Nộp Công an tỉnh, biên bản 05", office.second(Duty.HEAD));
        assertThat(refused(() -> desk.strike(keeper, id, line, "Ghi nhầm")).code())
                .isEqualTo("people.seal.gone");
        assertThat(seals.page(officer, true, 0)).extracting(OfficialSeal::id).contains(id);
        assertThat(refused(() -> desk.look(keeper, id, 2, true, null, null)).code())
                .isEqualTo("people.seal.gone");
        assertThatThrownBy(() -> office.sql().update("delete from safeguards.official_seal where id = ?", id))
                .isInstanceOf(DataAccessException.class);
    }
}
