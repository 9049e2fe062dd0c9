package vn.somat.custody.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Statement;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;

/** What was counted, held against the slip: each line once, whatever differs with its words. */
record Checked(
        List<Counted> lines,
        List<Fault> faults,
        boolean checked,
        @Nullable Boolean sealWhole) {

    /** @param carrier null: of the whole */
    record Fault(@Nullable CarrierId carrier, FaultKind kind, String words) {}

    private static final String WORDS = "words";

    static Checked of(Slip slip, Counting counting) {
        var counted = counting.lines().stream()
                .collect(Collectors.toMap(one -> one.carrier().carrier(), one -> one, (a, b) -> a));
        if (counted.size() != slip.lines().size()
                || counting.lines().size() != slip.lines().size()) {
            throw Refusal.invalid("carriers", "custody.handover.count-all");
        }
        var lines = new ArrayList<Counted>();
        var faults = new ArrayList<Fault>();
        var flaws = new ArrayList<Flaw>();
        for (var line : slip.lines()) {
            var one = counted.get(line.carrier().id());
            if (one == null) {
                throw Refusal.invalid("carriers", "custody.handover.count-all");
            }
            var pages = one.pages();
            if (pages != null && (pages < 0 || pages > 100_000)) {
                flaws.add(Flaw.of("pages", "registry.number.range", 0, 100_000));
            }
            boolean differs = pages != null && line.pages() != null && !pages.equals(line.pages());
            var kind =
                    !one.there() ? FaultKind.MISSING : one.fault() == null && differs ? FaultKind.COUNT : one.fault();
            lines.add(one);
            if (kind != null) {
                faults.add(new Fault(
                        line.carrier().id(), kind, said(flaws, line.carrier().label(), one.words())));
            }
        }
        var packed = slip.packed();
        boolean sealed = packed != null && packed.seal() != null;
        if (sealed && counting.sealWhole() == null) {
            flaws.add(Flaw.of("seal", "custody.handover.seal-look"));
        }
        if (Boolean.FALSE.equals(counting.sealWhole())) {
            faults.add(new Fault(null, FaultKind.OPENED, said(flaws, slip.label(), counting.sealWords())));
        }
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
        return new Checked(lines, faults, counting.checked(), sealed ? counting.sealWhole() : null);
    }

    /** Null: all as it was said. */
    @Nullable
    Boolean tampered() {
        return faults.isEmpty()
                ? null
                : faults.stream().anyMatch(one -> one.kind().tampered());
    }

    /** What the receiver signs: the slip, each carrier as it was seen, what was counted, the seal, the faults. */
    Statement statement(String act, HandoverId id, String label, Object day) {
        var statement = Statement.of(act)
                .on(KeptSlip.THING, id.value())
                .with("slip", label)
                .with("day", day)
                .with("seal", sealWhole == null ? "none" : sealWhole ? "whole" : "broken")
                .with("faults", faults.size());
        for (var line : lines) {
            var carrier = line.carrier().carrier();
            var kind = faults.stream()
                    .filter(one -> carrier.equals(one.carrier()))
                    .map(one -> one.kind().name())
                    .findFirst()
                    .orElse("sound");
            statement = statement
                    .on("carrier", carrier.value())
                    .with(
                            "carrier." + carrier.value(),
                            "moves " + line.carrier().moves() + " " + (line.there() ? "there" : "missing") + " pages "
                                    + Objects.toString(line.pages(), "as-said") + " " + kind);
        }
        return statement;
    }

    private static String said(List<Flaw> flaws, String label, @Nullable String words) {
        var typed = new Words();
        var line = typed.optional(WORDS, words, Words.LONG);
        typed.refuse();
        if (line == null) {
            flaws.add(Flaw.of(WORDS, "custody.handover.say-what", label));
            return "";
        }
        return line;
    }
}
