package vn.somat.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.rulebook.Facts;
import vn.somat.regulation.rulebook.Finding;
import vn.somat.regulation.rulebook.Judgement;
import vn.somat.regulation.rulebook.Rulebook;

/**
 * Bộ quy định: one regulation pack as this office applies it, overrides included. Immutable, safe to share.
 *
 * @param id {@code RS-2018}, {@code RS-2025}
 * @param regime id of the pack that began the law this one belongs to; its own id, unless it only changes part of that
 * @param from first day in force
 * @param to last day in force; null while it is
 * @param known when a signed file brought it; null for a pack of the program
 * @param values every value under its key, those of levels ({@code levels.mat.label}), forms ({@code
 *     registers.bmnn-den.column.9.label}), numbering, types and urgencies included, each with its article
 * @param papers the forms that are documents
 * @param authority who may decide what
 * @param rulebook the rules that are judged
 */
public record Rules(
        String id,
        int version,
        String title,
        String regime,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant known,
        List<Level> levels,
        List<RegisterForm> forms,
        List<NumberGrammar> grammars,
        List<DocumentType> types,
        List<Urgency> urgencies,
        List<Value> values,
        PaperForms papers,
        AuthorityMatrix authority,
        Rulebook rulebook) {

    public Rules {
        levels = List.copyOf(levels);
        forms = List.copyOf(forms);
        grammars = List.copyOf(grammars);
        types = List.copyOf(types);
        urgencies = List.copyOf(urgencies);
        values = List.copyOf(values);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public Optional<Level> level(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    /** What is no secret. */
    public Level ordinary() {
        return levels.stream().filter(level -> !level.secret()).findFirst().orElseThrow();
    }

    public Optional<RegisterForm> form(String code) {
        return forms.stream().filter(form -> form.code().equals(code)).findFirst();
    }

    /** Whether a book opened under another pack goes on under this one: the law is the same, and so is the form. */
    public boolean goesOnFrom(Rules other, String form) {
        return regime.equals(other.regime) && form(form).equals(other.form(form));
    }

    public NumberGrammar grammar(Side side) {
        return grammars.stream().filter(one -> one.side() == side).findFirst().orElseThrow();
    }

    public Optional<DocumentType> type(Side side, String symbol) {
        return types.stream().filter(type -> type.is(side, symbol)).findFirst();
    }

    public Optional<Urgency> urgency(String code) {
        return urgencies.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Thời hạn bảo vệ: years that a secret level lasts. */
    public Value years(Level level) {
        return value("term." + level.code() + ".years");
    }

    /** Last day of the whole term of a level that begins with a day; null for what is no secret. */
    public @Nullable LocalDate protectedUntil(Level level, LocalDate from) {
        return level.secret() ? from.plusYears(years(level).number()) : null;
    }

    /** Ngày làm việc: the last of so many working days after a day; weekends and the days under {@code holidays.…} are none. */
    public LocalDate workingDayAfter(LocalDate day, int count) {
        return WorkingDays.of(this).after(day, count);
    }

    /** What the rules of this pack say to an act on these facts; the same for ever. */
    public Judgement judge(String act, Facts facts) {
        return new Judgement(id, version, act, rulebook.judge(act, facts), null);
    }

    /** What the rule quoted under {@code refuse.<what>} says against these facts, be the act what it may. */
    public Optional<Finding> refused(String what, Facts facts) {
        return rulebook.finding(value("refuse." + what).text(), facts).filter(Finding::refuses);
    }

    /** A value by its key, when the pack has it. */
    public Optional<Value> find(String key) {
        return values.stream().filter(value -> value.key().equals(key)).findFirst();
    }

    /** A value by its key, as {@code stamp.arrival.width}; a key the pack lacks is a programming error. */
    public Value value(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(id + " has no value " + key));
    }
}
