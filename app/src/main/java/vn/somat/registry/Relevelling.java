package vn.somat.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Regulations;

/** Đổi độ mật, thời hạn của một dòng: writes what was decided elsewhere. In the caller's transaction. */
@Component
class Relevelling {

    private static final Set<String> TITLES = Set.of("title", "title.old");

    private final LineStore lines;
    private final InsideRenewal insides;
    private final LineChanger changer;
    private final ContentRenewal renewal;
    private final Regulations regulations;
    private final Ledger ledger;
    private final OfficeDay day;

    Relevelling(
            LineStore lines,
            InsideRenewal insides,
            LineChanger changer,
            ContentRenewal renewal,
            Regulations regulations,
            Ledger ledger,
            OfficeDay day) {
        this.lines = lines;
        this.insides = insides;
        this.changer = changer;
        this.renewal = renewal;
        this.regulations = regulations;
        this.ledger = ledger;
        this.day = day;
    }

    Ending held(DocumentId id) {
        var line = line(id);
        return new Ending(
                line.id(),
                line.book(),
                line.serial(),
                line.direction(),
                line.facts().number(),
                line.facts().date(),
                line.ruling().regime(),
                regulations
                        .of(line.ruling().regime())
                        .level(line.ruling().level())
                        .orElseThrow(),
                line.until(),
                line.determination(),
                line.imported(),
                line.registeredAt());
    }

    void change(Relevel to) {
        var line = line(to.before().id());
        if (!line.ruling().level().equals(to.before().level().code())
                || !Objects.equals(line.until(), to.before().until())) {
            throw Refusal.conflict("registry.line.changed");
        }
        var rules = regulations.of(line.ruling().regime());
        var ruling = Ruling.of(rules, rules.level(to.level()).orElseThrow());
        boolean regroups = !ruling.equals(line.ruling());
        var before = changer.open(line);
        boolean titleGoes = regroups && before.texts().title() != null && !ruling.allowsAbstract();
        if (regroups) {
            changer.regroup(line, ruling, insides.relevel(line, ruling));
        }
        var texts = titleGoes ? before.texts().titled(null) : before.texts();
        var sealed = titleGoes ? renewal.withoutTitle(before, ruling, texts) : line.texts();
        var changed = line.relevelled(ruling, to.until(), sealed);
        changer.write(changed, texts, before.names());
        if (titleGoes) {
            ledger.forgetAll(
                    "document", line.id().value(), TITLES, to.by().value().toString());
        }
        keep(before, changed, to);
    }

    private void keep(Written before, Line changed, Relevel to) {
        var line = before.line();
        var changes = new ArrayList<FieldChange>();
        if (!line.ruling().level().equals(changed.ruling().level())) {
            changes.add(new FieldChange("level", line.ruling().level(), to.level()));
        }
        if (!Objects.equals(line.until(), changed.until())) {
            changes.add(new FieldChange("protectedUntil", text(line.until()), text(changed.until())));
        }
        try (var keys = changer.keys(changed)) {
            int number = before.nextCorrection();
            for (var change : changes) {
                var plain = new CorrectionStore.Sealed(
                        number++, change.field(), null, null, to.by(), to.second(), day.now(), to.entry());
                changer.keep(keys, changed, plain, change.old(), to.reason());
            }
        }
    }

    private Line line(DocumentId id) {
        var line = lines.lock(id).orElseThrow(Refusal::notThere);
        line.requireNotCancelled();
        line.requireNumbered();
        return line;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
