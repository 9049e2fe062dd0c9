package vn.somat.custody.handover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.somat.custody.carriers.Carriers;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Opens slips: lines, carriers and words of all of them by one query each. In the caller's transaction. */
@Component
class SlipReading {

    private final SlipReadStore store;
    private final SlipWordStore words;
    private final Carriers carriers;
    private final Regulations regulations;

    SlipReading(SlipReadStore store, SlipWordStore words, Carriers carriers, Regulations regulations) {
        this.store = store;
        this.words = words;
        this.carriers = carriers;
        this.regulations = regulations;
    }

    Slip view(KeptSlip slip) {
        return views(List.of(slip)).getFirst();
    }

    List<Slip> views(List<KeptSlip> slips) {
        if (slips.isEmpty()) {
            return List.of();
        }
        var kept = store.lines(slips.stream().map(KeptSlip::id).toList());
        var things = carriers.behind(kept.stream().map(KeptLine::carrier).toList());
        var lines = new HashMap<HandoverId, List<SlipLine>>();
        for (var one : kept) {
            lines.computeIfAbsent(one.handover(), none -> new ArrayList<>())
                    .add(new SlipLine(
                            Objects.requireNonNull(things.get(one.carrier())),
                            one.pages(),
                            one.found(),
                            one.counted()));
        }
        var said = words.of(slips);
        return slips.stream()
                .map(one -> view(one, lines.getOrDefault(one.id(), List.of()), said.getOrDefault(one.id(), Map.of())))
                .toList();
    }

    Level level(String code) {
        return regulations.all().reversed().stream()
                .flatMap(rules -> rules.level(code).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pack has level " + code));
    }

    private Slip view(KeptSlip one, List<SlipLine> lines, Map<Said, String> said) {
        return new Slip(
                one.id(),
                one.number(),
                one.giver(),
                one.receiver(),
                said.get(Said.BODY),
                said.get(Said.BASIS),
                said.get(Said.NOTE),
                level(one.level()),
                one.addresseeOnly(),
                one.preparedAt(),
                one.packed(),
                one.courier(),
                one.takenAt(),
                said.get(Said.CARRIED_BY),
                one.means(),
                one.leftAt(),
                one.state(),
                one.endedAt(),
                one.endedBy(),
                one.receipt(),
                one.sealWhole(),
                said.get(Said.SIGNER),
                one.signedKey(),
                said.get(Said.REASON),
                one.bookYear(),
                one.bookNumber(),
                lines);
    }
}
