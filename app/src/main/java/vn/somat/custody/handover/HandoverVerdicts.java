package vn.somat.custody.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.rulebook.Case;
import vn.somat.regulation.rulebook.Facts;
import vn.somat.regulation.rulebook.Judgement;
import vn.somat.regulation.rulebook.Judging;

/** Xét việc giao nhận (R-DLV) by the pack of the day, and what that pack says of envelopes and of means of transport. */
@Component
class HandoverVerdicts {

    private static final String PACKING = "packing.";

    private final Judging judging;
    private final Regulations regulations;
    private final Clock clock;

    HandoverVerdicts(Judging judging, Regulations regulations, Clock clock) {
        this.judging = judging;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** Phương tiện do người đứng đầu quy định (R-DLV-08): the list of this office. */
    List<String> means() {
        return Arrays.stream(
                        regulations.on(today()).value("transport.means").text().split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Quy cách đóng bì of a level. */
    PackingRule packing(Level level) {
        var rules = regulations.on(today());
        var key = PACKING + level.code();
        return new PackingRule(
                rules.find(key + ".envelopes").map(value -> value.number()).orElse(0),
                level.letter().isEmpty() ? null : level.letter(),
                rules.find(key + ".sealed").isPresent(),
                rules.find(key + ".envelopes")
                        .map(value -> value.citation().article())
                        .orElse(null));
    }

    /** R-DLV-01, 02. */
    Judgement pack(KeptSlip slip, Packing packing) {
        var letter = packing.letter() == null ? "none" : packing.letter().toLowerCase(Locale.ROOT);
        return judge(
                "pack",
                slip.id(),
                slip.giver(),
                slip.level(),
                facts -> facts.count("envelopes", packing.envelopes())
                        .that("inner-marked", packing.innerMarked())
                        .that("inner-sealed", packing.innerSealed())
                        .word("envelope-letter", letter));
    }

    /** R-DLV-04, 05: signed, after both have counted. */
    Judgement handOver(HandoverId id, PersonId by, String level, boolean checked) {
        return judge(
                "hand-over",
                id,
                by,
                level,
                facts -> facts.yes("receipt-signed").that("counted", checked).that("packing-checked", checked));
    }

    /** R-DLV-05, 06: what is wrong is put to the head, and told to the sender, by the act itself. */
    Judgement receive(HandoverId id, PersonId by, String level, boolean checked, @Nullable Boolean tampered) {
        var consignment = tampered == null ? "sound" : tampered ? "tampered" : "non-compliant";
        return judge(
                "receive",
                id,
                by,
                level,
                facts -> facts.that("counted", checked)
                        .that("packing-checked", checked)
                        .word("consignment", consignment)
                        .yes("shown-to-leader")
                        .yes("sender-told")
                        .yes("reported-to-head"));
    }

    /** R-DLV-08. */
    Judgement transport(KeptSlip slip, PersonId by, @Nullable String means) {
        if (means != null && !means().contains(means)) {
            throw Refusal.invalid("means", "custody.handover.means-fixed", String.join(", ", means()));
        }
        return judge(
                "transport",
                slip.id(),
                by,
                slip.level(),
                facts -> facts.that("means-fixed", means != null).yes("carrier-named"));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private interface Saying {
        Facts of(Facts facts);
    }

    private Judgement judge(String act, HandoverId id, PersonId by, String level, Saying saying) {
        var facts = saying.of(Facts.none().level("level", level));
        return judging.require(new Case(
                act,
                today(),
                facts,
                KeptSlip.THING,
                id.value().toString(),
                by.value().toString()));
    }
}
