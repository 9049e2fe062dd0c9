package vn.somat.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
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
    private final OldRegistration registration;
    private final OfficeDay day;

    OldBooks(Access access, Regulations regulations, OldCheck check, OldRegistration registration, OfficeDay day) {
        this.access = access;
        this.regulations = regulations;
        this.check = check;
        this.registration = registration;
        this.day = day;
    }

    /**
     * What keeps each line out of its book, in the order of the lines; nothing for a line that may be written. Fields are
     * named as in {@link OldLine}. Writes nothing.
     *
     * @param form code of the register: {@code vb-den}
     */
    public List<List<Flaw>> check(Reader reader, String form, List<OldLine> lines) {
        mayImport(reader, form(form));
        var outcome = check.of(reader, form(form), lines);
        return outcome.stream().map(OldCheck.Outcome::flaws).toList();
    }

    /**
     * Writes all lines in one transaction, or none: a line that is not right refuses them all.
     *
     * @param progress told how many are written
     * @return how many were written
     */
    public int register(Reader reader, String form, List<OldLine> lines, LongConsumer progress) {
        var prescribed = form(form);
        mayImport(reader, prescribed);
        var drafts = new ArrayList<OldDraft>();
        for (var outcome : check.of(reader, prescribed, lines)) {
            if (!outcome.flaws().isEmpty()) {
                throw Refusal.invalid(outcome.flaws());
            }
            drafts.add(outcome.draft());
        }
        try {
            registration.register(reader, prescribed, drafts, progress);
        } catch (DuplicateKeyException meanwhile) {
            // What the check found free was taken before this transaction came to it.
            throw Refusal.conflict("registry.old-book.meanwhile");
        }
        return drafts.size();
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
