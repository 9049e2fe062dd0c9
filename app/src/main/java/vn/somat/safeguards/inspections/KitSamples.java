package vn.somat.safeguards.inspections;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;

/** Mẫu đã rút, in the kit: each list as it was, what was drawn of it, and how anybody draws it again with what every system has. */
@Component
class KitSamples {

    private static final String FOLDER = "mau/";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final KitInspections inspections;
    private final Sampling sampling;
    private final MessageSource texts;

    KitSamples(KitInspections inspections, Sampling sampling, MessageSource texts) {
        this.inspections = inspections;
        this.sampling = sampling;
        this.texts = texts;
    }

    /** By name; none where nothing was drawn. */
    SequencedMap<String, String> files(Reader reader) {
        var files = new LinkedHashMap<String, String>();
        var told = new StringBuilder();
        for (var one : inspections.all(reader)) {
            for (var drawn : sampling.of(reader, one.id())) {
                var name = one.label() + "-" + drawn.what() + ".txt";
                files.put(FOLDER + name, String.join("\n", drawn.list()) + "\n");
                told.append(say(
                        "kit.sample",
                        name,
                        say("sample." + drawn.what()),
                        say("sample.way", drawn.lines().size(), drawn.population(), drawn.seed(), drawn.ledger()),
                        drawn.lines().stream().map(SampleLine::label).collect(Collectors.joining("\n    ")),
                        drawn.seed(),
                        String.valueOf(drawn.lines().size())));
            }
        }
        if (!files.isEmpty()) {
            files.put(FOLDER + "RUT-LAI.txt", say("kit.samples") + told);
        }
        return files;
    }

    private String say(String key, Object... args) {
        return texts.getMessage("safeguards.inspection." + key, args, VIETNAMESE);
    }
}
