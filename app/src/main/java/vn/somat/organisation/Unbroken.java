package vn.somat.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Liên tục: whether somebody held something without a gap. */
final class Unbroken {

    private Unbroken() {}

    /** Whether the mandates that fit cover every day of a span between them. */
    static boolean held(List<Mandate> mandates, Predicate<Mandate> fits, LocalDate from, LocalDate to) {
        for (var day = from; ; ) {
            var reached = day;
            var next = mandates.stream()
                    .filter(fits)
                    .filter(mandate -> mandate.heldOn(reached))
                    .map(Mandate::to)
                    .toList();
            if (next.isEmpty()) {
                return false;
            }
            var last = next.contains(null)
                    ? to
                    : next.stream().max(LocalDate::compareTo).orElseThrow();
            if (!last.isBefore(to)) {
                return true;
            }
            day = last.plusDays(1);
        }
    }
}
