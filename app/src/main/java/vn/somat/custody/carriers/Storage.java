package vn.somat.custody.carriers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.custody.places.Place;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.rulebook.Case;
import vn.somat.regulation.rulebook.Facts;
import vn.somat.regulation.rulebook.Judging;

/** Lưu giữ đúng nơi (R-STO-02): nothing is put where its level may not lie, or where no protection plan says how it is kept. */
@Component
class Storage {

    private final Judging judging;
    private final Regulations regulations;
    private final Clock clock;

    Storage(Judging judging, Regulations regulations, Clock clock) {
        this.judging = judging;
        this.regulations = regulations;
        this.clock = clock;
    }

    void require(Reader reader, Place place, Collection<CarrierRow> carriers) {
        if (!place.open()) {
            throw Refusal.conflict("custody.place.is-closed", place.code());
        }
        var today = LocalDate.now(clock);
        var levels = new HashMap<Integer, String>();
        carriers.forEach(one -> levels.put(one.rank(), one.level()));
        levels.forEach((rank, level) -> {
            if (rank > place.level().rank()) {
                var article =
                        regulations.on(today).value("refuse.store").citation().article();
                var upTo = place.level().label();
                throw Refusal.conflict("custody.place.too-low", place.code(), upTo)
                        .citing(article);
            }
            if (rank > 0) {
                var facts = Facts.none()
                        .level("level", level)
                        .yes("safe-place")
                        .that("protection-plan", place.plan() != null);
                var asked = new Case(
                        "store", today, facts, "place", place.id().value().toString(), reader.actor());
                Objects.requireNonNull(judging.require(asked).decision());
            }
        });
    }
}
