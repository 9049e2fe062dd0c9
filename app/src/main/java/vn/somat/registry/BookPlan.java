package vn.somat.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Which book is meant when one is to be opened: its form as the right pack prescribes it. */
record BookPlan(Regulations regulations, LocalDate today) {

    private static final int EARLIEST = 1945;

    Book of(String form, int year, @Nullable String regime) {
        var typed = new Typed();
        typed.number("year", year, EARLIEST, today.getYear());
        typed.refuse();
        var rules = rules(typed, year, regime);
        var prescribed = rules.form(form);
        if (prescribed.isEmpty()) {
            typed.flaw("form", "registry.form.unknown");
        }
        typed.refuse();
        return Book.of(new BookId(UUID.randomUUID()), prescribed.orElseThrow(), rules, year);
    }

    private Rules rules(Typed typed, int year, @Nullable String regime) {
        var last = LocalDate.of(year, 12, 31);
        var usual = regulations.on(last.isAfter(today) ? today : last);
        if (regime == null || regime.equals(usual.id())) {
            return usual;
        }
        return regulations.all().stream()
                .filter(rules -> rules.id().equals(regime))
                .filter(rules -> !rules.from().isAfter(last) && !rules.from().isAfter(today))
                .filter(rules -> rules.to() == null || !rules.to().isBefore(LocalDate.of(year, 1, 1)))
                .findFirst()
                .orElseGet(() -> {
                    typed.flaw("regime", "registry.regime.other-year");
                    return usual;
                });
    }
}
