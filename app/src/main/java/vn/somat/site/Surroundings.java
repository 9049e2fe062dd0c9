package vn.somat.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.somat.access.SignIn;
import vn.somat.access.Visit;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.rulebook.Rule;

/** What every page shows of the house around it. */
@Component
class Surroundings {

    /** How long a name is shown before it is looked up again: a renaming is seen on every instance within this time. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private record Known(String office, Instant until) {}

    private final boolean rehearsal;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Assets assets;
    private final SignIn signIn;
    private final Clock clock;
    private volatile Known known = new Known("", Instant.MIN);

    Surroundings(
            @Value("${somat.rehearsal:false}") boolean rehearsal,
            Organisation organisation,
            Regulations regulations,
            Assets assets,
            SignIn signIn,
            Clock clock) {
        this.rehearsal = rehearsal;
        this.organisation = organisation;
        this.regulations = regulations;
        this.assets = assets;
        this.signIn = signIn;
        this.clock = clock;
    }

    boolean rehearsal() {
        return rehearsal;
    }

    String today(Locale locale) {
        var today = LocalDate.now(clock);
        return today.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + ", " + DAY.format(today);
    }

    @Nullable
    Rule rule(String code) {
        return regulations.on(LocalDate.now(clock)).rulebook().find(code).orElse(null);
    }

    String address(String asset) {
        return assets.address(asset);
    }

    /** Seconds without anybody at the screen after which it locks. */
    long lockAfter() {
        return signIn.lockAfter().toSeconds();
    }

    /** Seconds without anybody at the screen after which the visit is over. */
    long endAfter() {
        return signIn.endAfter().toSeconds();
    }

    /** Seconds until a visit is over, however busy; in whole minutes, so that two pages alike stay alike. */
    long left(@Nullable Visit visit) {
        return visit == null ? endAfter() : 60 * Math.max(1, signIn.left(visit).toMinutes() + 1);
    }

    /** The office's name; while the database is away, the one that was known last. Empty before set-up. */
    String office() {
        var now = clock.instant();
        var before = known;
        if (now.isBefore(before.until()) && !before.office().isEmpty()) {
            return before.office();
        }
        // The next look-up is put off first: a page that says the database is away must not wait for it again.
        known = new Known(before.office(), now.plus(FRESH.multipliedBy(5)));
        try {
            var office = organisation.office().map(Office::name).orElse("");
            known = new Known(office, now.plus(FRESH));
            return office;
        } catch (RuntimeException away) {
            return before.office();
        }
    }
}
