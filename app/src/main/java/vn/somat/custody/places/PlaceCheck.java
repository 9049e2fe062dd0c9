package vn.somat.custody.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.classification.determination.Words;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Finds all that is wrong with a place as it was typed. */
@Component
class PlaceCheck {

    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PLAN = 60;

    private final PlaceStore store;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Clock clock;

    PlaceCheck(PlaceStore store, Organisation organisation, Regulations regulations, Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** What was typed, found right. */
    record Checked(
            Place.Kind kind,
            @Nullable PlaceRow around,
            String code,
            String name,
            Level level,
            PersonId keeper,
            @Nullable String plan) {}

    Checked of(OpenPlace typed) {
        var words = new Words();
        var code = words.required("code", typed.code(), LONGEST_CODE).toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !code.matches("[A-Z0-9][A-Z0-9.-]*")) {
            words.flaw("code", "custody.place.code");
        }
        var name = words.required("name", typed.name(), LONGEST_NAME);
        var plan = words.optional("plan", typed.plan(), LONGEST_PLAN);
        var kind = typed.kind();
        var around = typed.parent() == null
                ? null
                : store.find(new PlaceId(typed.parent())).orElse(null);
        if (kind == null) {
            words.flaw("kind", "registry.text.required");
        } else if ((typed.parent() != null && around == null)
                || !kind.standsIn(around == null ? null : around.kind())) {
            words.flaw("parent", "custody.place.stands-in");
        }
        var level = level(typed.level());
        if (level.isEmpty()) {
            words.flaw("level", "registry.text.required");
        } else if (around != null && level.get().rank() > around.rank()) {
            words.flaw("level", "custody.place.above-parent");
        }
        var keeper = keeper(words, typed.keeper());
        words.refuse();
        if (kind == null || keeper == null) {
            throw new IllegalStateException("checked");
        }
        return new Checked(kind, around, code, name, level.orElseThrow(), keeper, plan);
    }

    Optional<Level> level(@Nullable String code) {
        return regulations.on(LocalDate.now(clock)).level(code == null ? "" : code);
    }

    Level requireLevel(@Nullable String code) {
        return level(code).orElseThrow(() -> Refusal.invalid("level", "registry.text.required"));
    }

    PersonId requireKeeper(@Nullable UUID typed) {
        var words = new Words();
        var keeper = keeper(words, typed);
        words.refuse();
        return Objects.requireNonNull(keeper);
    }

    @Nullable
    String plan(@Nullable String typed) {
        var words = new Words();
        var plan = words.optional("plan", typed, LONGEST_PLAN);
        words.refuse();
        return plan;
    }

    private @Nullable PersonId keeper(Words words, @Nullable UUID typed) {
        var keeper = typed == null ? null : new PersonId(typed);
        if (keeper == null
                || organisation.mandatesOn(keeper, LocalDate.now(clock)).isEmpty()) {
            words.flaw("keeper", "custody.place.keeper");
        }
        return keeper;
    }
}
