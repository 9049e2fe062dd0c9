package vn.somat.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Regulations;

/**
 * Bàn nhập sổ cũ: takes lines of older books into the books of their years, which are opened when they are missing. What
 * was imported is marked as such for ever.
 */
@Service
public class OldBooks {

    private final Access access;
    private final Regulations regulations;
    private final OldCheck check;
    private final OldTaking taking;
    private final OldUndoing undoing;
    private final OfficeDay day;

    OldBooks(
            Access access,
            Regulations regulations,
            OldCheck check,
            OldTaking taking,
            OldUndoing undoing,
            OfficeDay day) {
        this.access = access;
        this.regulations = regulations;
        this.check = check;
        this.taking = taking;
        this.undoing = undoing;
        this.day = day;
    }

    /**
     * What keeps each line out of its book, in the order of the lines; nothing for a line that may be written. Fields are
     * named as in {@link OldLine}. Writes nothing.
     *
     * @param form code of the register: {@code vb-den}
     */
    public List<List<Flaw>> check(Reader reader, String form, List<OldLine> lines) {
        return checking(reader, form).next(lines).stream()
                .map(OldChecked::flaws)
                .toList();
    }

    /** The same for more lines than one wants to hold. */
    public OldChecking checking(Reader reader, String form) {
        mayImport(reader, form(form));
        return new OldChecking(check, reader, form(form));
    }

    /** The same where a line goes by its level into this register or the secret or ordinary one beside it. */
    public OldChecking checkingBoth(Reader reader, String form) {
        var chosen = form(form);
        var other = beside(chosen).orElseThrow(() -> Refusal.invalid("form", "registry.form.unknown"));
        mayImport(reader, chosen);
        mayImport(reader, other);
        return new OldChecking(check, reader, chosen, other);
    }

    private Optional<RegisterForm> beside(RegisterForm form) {
        return regulations.on(day.today()).forms().stream()
                .filter(one -> one.direction() == form.direction() && one.secret() != form.secret())
                .findFirst();
    }

    /** Lines that come from no file. */
    public int register(Reader reader, String form, List<OldLine> lines, LongConsumer progress) {
        var rows = lines.stream().map(line -> new OldRow(line, 1, 1)).toList();
        return Math.toIntExact(take(reader, form, null, List.of(rows), 1, progress));
    }

    /**
     * Writes all lines in one transaction, the caller's if there is one, or none: a line that is not right refuses them all.
     *
     * @param batches gone through twice; one batch after the other is held in memory
     * @param goesOn the serial counting goes on at, where the old book went further than its lines; 1 otherwise
     * @param progress told how many are written; may throw to stop it
     * @return how many were written
     */
    public long take(
            Reader reader,
            String form,
            @Nullable OldSource source,
            Iterable<List<OldRow>> batches,
            int goesOn,
            LongConsumer progress) {
        var prescribed = form(form);
        mayImport(reader, prescribed);
        try {
            return taking.take(reader, prescribed, source, batches, goesOn, progress);
        } catch (DuplicateKeyException meanwhile) {
            // What the check found free was taken before this transaction came to it.
            throw Refusal.conflict("registry.old-book.meanwhile");
        }
    }

    /**
     * Takes all lines of a file out of the books again, or none: none once something was done with one of them, somebody wrote
     * behind them, or their volume was closed.
     *
     * @return how many are gone
     */
    public long takeBack(
            Reader reader, String form, OldSource source, @Nullable String reason, @Nullable SecondPerson second) {
        var prescribed = form(form);
        var typed = new Typed();
        var why = typed.required("reason", reason, Check.LONGEST_REASON);
        typed.refuse();
        var thing = Thing.of("form", form).in(prescribed.direction());
        return undoing.undo(reader, source, why, access.confirm(reader, "import.take-back", thing, second));
    }

    private RegisterForm form(String code) {
        return regulations
                .on(day.today())
                .form(code)
                .orElseThrow(() -> Refusal.invalid("form", "registry.form.unknown"));
    }

    private void mayImport(Reader reader, RegisterForm form) {
        access.require(reader, "import.run", Thing.of("form", form.code()).in(form.direction()));
    }
}
