package vn.somat.classification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Độ mật theo mã: how levels are shown, highest first; those of the day, and older ones by their code. */
@Component
class Levels {

    private final Regulations regulations;
    private final Clock clock;

    Levels(Regulations regulations, Clock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Every level there is, secret or not, by its code. */
    Map<String, Level> all() {
        var levels = new LinkedHashMap<String, Level>();
        regulations.on(today()).levels().stream()
                .sorted(Comparator.comparingInt(Level::rank).reversed())
                .forEach(level -> levels.put(level.code(), level));
        regulations.all().forEach(rules -> rules.levels().forEach(level -> levels.putIfAbsent(level.code(), level)));
        return levels;
    }

    /** Labels of the secret levels of today, by code. */
    Map<String, String> secret() {
        var labels = new LinkedHashMap<String, String>();
        all().values().stream().filter(Level::secret).forEach(level -> labels.put(level.code(), level.label()));
        return labels;
    }
}
