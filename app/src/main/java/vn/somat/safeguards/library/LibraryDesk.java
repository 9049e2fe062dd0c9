package vn.somat.safeguards.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Signing;
import vn.somat.access.Statement;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.Cleaning;

/** Ghi, ban hành, thay thế, hết hiệu lực, thu lại, ký đã đọc (R-GOV-01): what is done to a text. */
@Service
public class LibraryDesk {

    private static final String ISSUED = "safeguards.text.issued";
    private static final String READ = "safeguards.text.read";
    private static final int NOTE = 300;

    private final TextStore store;
    private final TextReadingStore readings;
    private final TextCheck check;
    private final Signing signing;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    LibraryDesk(
            TextStore store,
            TextReadingStore readings,
            TextCheck check,
            Signing signing,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.readings = readings;
        this.check = check;
        this.signing = signing;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Đưa vào thư viện: what comes from outside counts at once, what the office gives itself waits for its head. */
    public TextId enter(Reader reader, NewText typed) {
        access.require(reader, "library.enter", Thing.none());
        var text = check.entered(reader, typed);
        together.executeWithoutResult(tx -> {
            store.insert(text, clock.instant());
            var entry = ledger.record(entry("safeguards.text.entered", reader, text)
                    .with("kind", text.kind())
                    .with("from", text.from())
                    .with("digest", text.digest())
                    .with(
                            "replaces",
                            text.replaces() == null ? null : text.replaces().value())
                    .commit("name", text.symbol() + " " + text.title()));
            if (!text.kind().own()) {
                counts(text, reader.person(), entry.value());
            }
        });
        return text.id();
    }

    /** Ban hành: the head, or a deputy, signs the very words with their own key. */
    public void issue(Reader reader, TextId id, String pin) {
        var known = known(id);
        access.require(reader, "library.issue", known.thing());
        requireDraft(known);
        var signed = signing.sign(reader, pin, statement(ISSUED, known));
        together.executeWithoutResult(tx -> {
            var text = store.lock(id);
            requireDraft(text);
            var entry =
                    ledger.record(signed.witnessed(entry(ISSUED, reader, text)).with("digest", text.digest()));
            counts(text, reader.person(), entry.value());
            // Whoever signs the words has read them.
            var unused = readings.insert(id, reader.person(), clock.instant(), entry.value());
        });
    }

    /** Đã đọc: at one's own sign-in, with one's own key, for the very words. */
    public void read(Reader reader, TextId id, String pin) {
        var text = known(id);
        access.require(reader, "library.acknowledge", text.thing());
        var today = LocalDate.now(clock);
        if (text.issued() == null
                || text.withdrawn() != null
                || text.state(today).equals("over")) {
            throw Refusal.conflict("library.text.not-in-force");
        }
        var signed = signing.sign(
                reader, pin, statement(READ, text).on("person", reader.person().value()));
        together.executeWithoutResult(tx -> {
            var entry = ledger.record(signed.witnessed(entry(READ, reader, text)
                            .on("person", reader.person().value()))
                    .with("digest", text.digest()));
            if (!readings.insert(id, reader.person(), clock.instant(), entry.value())) {
                throw Refusal.conflict("library.text.read-already");
            }
        });
    }

    /** Hết hiệu lực without another in its place. @param last its last day in force */
    public void end(Reader reader, TextId id, @Nullable LocalDate last, @Nullable String why) {
        access.require(reader, "library.end", known(id).thing());
        var words = new Cleaning();
        var note = words.required("note", why, NOTE);
        if (last == null) {
            words.flaw("last", "safeguards.device.required");
        }
        words.refuse();
        together.executeWithoutResult(tx -> {
            var text = store.lock(id);
            if (text.issued() == null || text.withdrawn() != null || text.to() != null) {
                throw Refusal.conflict("library.text.changed-since");
            }
            if (last != null && last.isBefore(text.from())) {
                throw Refusal.invalid("last", "library.text.to-before");
            }
            store.ends(id, last == null ? text.from() : last, note);
            ledger.record(entry("safeguards.text.ended", reader, text)
                    .with("day", last)
                    .commit("reason", note));
        });
    }

    /** Thu lại: entered by mistake, or a draft that the head does not sign. Nothing that somebody read is taken back. */
    public void withdraw(Reader reader, TextId id, @Nullable String why) {
        access.require(reader, "library.end", known(id).thing());
        var words = new Cleaning();
        var note = words.required("note", why, NOTE);
        words.refuse();
        together.executeWithoutResult(tx -> {
            var text = store.lock(id);
            if (text.withdrawn() != null) {
                throw Refusal.conflict("library.text.changed-since");
            }
            if (text.kind().own() && text.issued() != null
                    || !readings.of(id).isEmpty()
                    || store.successor(id).isPresent()) {
                throw Refusal.conflict("library.text.stays");
            }
            store.withdraw(id, clock.instant(), note);
            ledger.record(entry("safeguards.text.withdrawn", reader, text).commit("reason", note));
            reopen(text);
        });
    }

    /** From its first day on, what it replaces is over. */
    private void counts(LibraryText text, PersonId by, UUID entry) {
        store.issued(text.id(), clock.instant(), by, entry);
        var old = text.replaces();
        if (old != null) {
            var last = text.from().minusDays(1);
            var before = store.lock(old);
            if (before.to() == null || before.to().isAfter(last)) {
                store.ends(old, last, before.ended());
            }
        }
    }

    /** What a mistaken text ended goes on. */
    private void reopen(LibraryText text) {
        var old = text.replaces();
        if (old != null && text.issued() != null && store.lock(old).ended() == null) {
            store.ends(old, null, null);
        }
    }

    private static void requireDraft(LibraryText text) {
        if (text.issued() != null || text.withdrawn() != null) {
            throw Refusal.conflict("library.text.changed-since");
        }
    }

    private LibraryText known(TextId id) {
        return store.find(id).orElseThrow(Refusal::notThere);
    }

    private static Statement statement(String act, LibraryText text) {
        return Statement.of(act).on("text", text.id().value()).with("digest", text.digest());
    }

    private static Entry entry(String act, Reader reader, LibraryText text) {
        return Entry.of(act).by(reader.actor()).on("text", text.id().value());
    }
}
