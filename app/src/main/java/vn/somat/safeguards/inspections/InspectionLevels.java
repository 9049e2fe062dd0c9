package vn.somat.safeguards.inspections;

import java.util.Comparator;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Độ mật trên giấy tờ kiểm tra: what a level is called, and up to which level what was printed tells. */
@Component
class InspectionLevels {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Regulations regulations;
    private final MessageSource texts;

    InspectionLevels(Regulations regulations, MessageSource texts) {
        this.regulations = regulations;
        this.texts = texts;
    }

    String label(Inspection one) {
        return regulations.of(one.pack()).level(one.level()).map(Level::label).orElse(one.level());
    }

    /**
     * Whether what the registers said is all there, or an extract up to a level. How much is left out is told to nobody: who may not
     * see it may not know how much there is of it.
     */
    String reach(Inspection one, Reader reader) {
        var levels = regulations.of(one.pack()).levels();
        int highest = levels.stream().mapToInt(Level::rank).max().orElse(0);
        if (!one.own() || reader.clearance() >= highest) {
            return say("whole");
        }
        return say(
                "extract",
                levels.stream()
                        .filter(level -> level.rank() <= reader.clearance())
                        .max(Comparator.comparingInt(Level::rank))
                        .map(Level::label)
                        .orElse(""));
    }

    private String say(String key, Object... args) {
        return texts.getMessage("safeguards.inspection.paper." + key, args, VIETNAMESE);
    }
}
