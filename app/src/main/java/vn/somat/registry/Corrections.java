package vn.somat.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Direction;

/** Sửa dòng (NĐ 30/2020 art. 18): the line says the right thing, and keeps what it said, who changed it and why. */
@Component
class Corrections {

    private static final Set<String> TITLES = Set.of("title", "title.old");

    private final Lines lines;
    private final LineChanger changer;
    private final CorrectionCheck check;
    private final ContentRenewal renewal;
    private final ProtectedTime protectedTime;
    private final Ledger ledger;
    private final OfficeDay day;
    private final CopyKeeping copies;

    Corrections(
            Lines lines,
            LineChanger changer,
            CorrectionCheck check,
            ContentRenewal renewal,
            ProtectedTime protectedTime,
            Ledger ledger,
            OfficeDay day,
            CopyKeeping copies) {
        this.lines = lines;
        this.changer = changer;
        this.check = check;
        this.renewal = renewal;
        this.protectedTime = protectedTime;
        this.ledger = ledger;
        this.day = day;
        this.copies = copies;
    }

    /** @param confirmed what access said to a change of the level; null when it was not asked for one */
    @Transactional
    void correct(Reader reader, Line known, Map<String, String> typed, String reason, @Nullable Confirmed confirmed) {
        var line = lines.hold(reader, known);
        line.requireWritten();
        var before = changer.open(line);
        var to = check.of(line, before.texts(), lines.book(reader, line), typed);
        var until = until(line, to);
        var changes = new ArrayList<>(to.since(line, before.texts()));
        if (!Objects.equals(until, line.until())) {
            changes.add(Corrected.change("protectedUntil", line.until(), until));
        }
        if (changes.isEmpty()) {
            throw Refusal.conflict("registry.correct.nothing");
        }
        boolean regroups = !to.ruling().equals(line.ruling());
        if (regroups && confirmed == null) {
            throw Refusal.conflict("registry.line.changed");
        }
        boolean titleGoes = before.texts().title() != null
                && to.texts().title() == null
                && !to.ruling().allowsAbstract();
        var entry = ledger.record(entry(reader, line, to, changes, reason, titleGoes, confirmed));
        if (regroups) {
            changer.regroup(line, to.ruling());
        }
        var sealed = sealed(before, to, titleGoes);
        var changed = line.corrected(to.facts(), to.unit(), sealed);
        if (regroups || !Objects.equals(until, line.until())) {
            changed = changed.relevelled(to.ruling(), until, sealed);
        }
        changer.write(changed, to.texts(), before.names());
        recount(reader, line, changed);
        if (titleGoes) {
            ledger.forgetAll("document", line.id().value(), TITLES, reader.actor());
        }
        var second = confirmed == null ? null : confirmed.second();
        try (var keys = changer.keys(changed)) {
            int number = before.nextCorrection();
            for (var change : changes) {
                var plain = new CorrectionStore.Sealed(
                        number++, change.field(), null, null, reader.person(), second, day.now(), entry.value());
                boolean gone = titleGoes && change.field().equals("title");
                changer.keep(keys, changed, plain, gone ? null : change.old(), reason);
            }
        }
    }

    /** A term that its level and its day gave follows both; one that was decided, told or read off a stamp stays. */
    private @Nullable LocalDate until(Line line, Corrected to) {
        boolean given = line.determination() == null
                && Objects.equals(line.until(), protectedTime.of(line.ruling(), line.facts()));
        return given ? protectedTime.of(to.ruling(), to.facts()) : line.until();
    }

    /** Of a secret paper that came, every copy is somebody's. */
    private void recount(Reader reader, Line before, Line now) {
        var count = now.facts().copies();
        if (now.direction() == Direction.INCOMING
                && now.ruling().secret()
                && count != null
                && !count.equals(before.facts().copies())) {
            copies.recounted(reader, now.copied(), count);
        }
    }

    private SealedTexts sealed(Written before, Corrected to, boolean titleGoes) {
        return titleGoes
                ? renewal.withoutTitle(before, to.ruling(), to.texts())
                : changer.seal(before.line(), to.texts());
    }

    private static Entry entry(
            Reader reader,
            Line line,
            Corrected to,
            List<FieldChange> changes,
            String reason,
            boolean titleGoes,
            @Nullable Confirmed confirmed) {
        var entry = Entry.of("registry.document.corrected")
                .by(reader.actor())
                .on("document", line.id().value())
                .on("book", line.book().value())
                .level(to.ruling().level())
                .with("fields", changes.stream().map(FieldChange::field).collect(Collectors.joining(",")))
                .with("titleDestroyed", titleGoes ? "true" : null)
                .commit("reason", reason);
        entry = confirmed == null ? entry : confirmed.witnessed(entry);
        for (var change : changes) {
            // A title that has to go is not committed to once more on its way out.
            entry = titleGoes && change.field().equals("title") ? entry : change.in(entry);
        }
        return entry;
    }
}
