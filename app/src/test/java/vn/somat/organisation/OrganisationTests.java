package vn.somat.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Side;
import vn.somat.testing.RoomTest;

/** Each test is undone at its end: the office can be founded only once in a shared database. */
@RoomTest
@Transactional
class OrganisationTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Autowired
    Organisation organisation;

    private String code() {
        return "T" + UUID.randomUUID().toString().substring(0, 8);
    }

    private UnitId unit(@Nullable UnitId parent) {
        return organisation.openUnit(code(), "Phòng Tổng hợp", parent, START, "system");
    }

    @Test
    void aMergerTakesOverWhatStoodBelow() {
        var old = unit(null);
        var child = unit(old);
        var person = organisation.enter("Nguyễn Thị Hòa", "Văn thư", old, "system");
        organisation.charge(person, Duty.CLERK_INCOMING, old, START, null, "QĐ 12", "system");
        var heir = organisation.succeed(Set.of(old, unit(null)), code(), "Văn phòng", null, JULY, "system");
        assertThat(organisation.unit(old).orElseThrow().successors()).containsExactly(heir);
        assertThat(organisation.unit(child).orElseThrow().parent()).isEqualTo(heir);
        assertThat(organisation.unitsOn(START).stream()
                        .filter(u -> u.id().equals(child))
                        .findFirst()
                        .orElseThrow()
                        .parent())
                .isEqualTo(old);
        assertThat(organisation.person(person).orElseThrow().unit()).isEqualTo(heir);
        assertThat(organisation.mandatesOn(person, JULY)).singleElement().returns(heir, Mandate::unit);
        assertThat(organisation.mandatesOn(person, JULY.minusDays(1)))
                .singleElement()
                .returns(old, Mandate::unit);
    }

    @Test
    void theOfficeIsFoundedOnce() {
        organisation.found(
                new Office("Văn phòng Tỉnh ủy", "Tỉnh ủy", Side.PARTY, "TU", LocalDate.of(2025, 10, 15)), "system");
        assertThat(organisation.office().orElseThrow().termFrom()).isEqualTo(LocalDate.of(2025, 10, 15));
        organisation.beginTerm(LocalDate.of(2020, 10, 12), "system");
        assertThat(organisation.termOn(LocalDate.of(2024, 1, 1))).contains(LocalDate.of(2020, 10, 12));
        assertThatThrownBy(() -> organisation.found(new Office("A", "", Side.STATE, "UBND", null), "system"))
                .isInstanceOf(Refusal.class);
    }
}
