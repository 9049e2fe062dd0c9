package vn.somat.access;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;

/**
 * Dấu hiệu dò tìm: what was refused before anything was looked at, and would leave no trace by itself: wrong tokens, attempts before
 * their time, misplaced
 * values, what is not there for who asks, a share that is used up. Written down {@link Sparingly}; what was typed or sent is not.
 */
@Service
public class Noticed {

    private final Ledger ledger;
    private final Sparingly tokens;
    private final Sparingly attempts;
    private final Sparingly values;
    private final Sparingly shares;
    private final Sparingly absent;

    Noticed(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.tokens = new Sparingly(clock);
        this.attempts = new Sparingly(clock);
        this.values = new Sparingly(clock);
        this.shares = new Sparingly(clock);
        this.absent = new Sparingly(clock);
    }

    /** A token that nobody has, or that has ended. @param address network address of the program */
    public void wrongToken(String address) {
        tell(tokens, Entry.of("access.token.refused").with("address", address), address, "access.token.unknown");
    }

    /** Somebody does not wait. @param account null: nobody's; @param address empty where it is not known */
    void tooEarly(@Nullable UUID account, String address) {
        var entry = Entry.of("access.early");
        entry = address.isEmpty() ? entry : entry.with("address", address);
        entry = account == null ? entry : entry.on("account", account);
        tell(attempts, entry, account == null ? address : account.toString(), "access.too-early");
    }

    /** A value sent twice or in the wrong place: no page of ours does. */
    public void misplaced(@Nullable Reader reader, String address) {
        var entry = whose(Entry.of("access.form.misplaced").with("address", address), reader);
        tell(values, entry, reader == null ? address : reader.account().toString(), "site.error.form");
    }

    /** What is not there, or not theirs, asked for by its number; which it was is not told. */
    public void notThere(Reader reader, String address) {
        var entry = whose(Entry.of("access.not-there").with("address", address), reader);
        tell(absent, entry, reader.account().toString(), "ledger.refusal.not-there");
    }

    /** Somebody asks for more than a person can use. @param what code of the share */
    public void usedUp(Reader reader, String what, String address) {
        var entry = whose(Entry.of("access.share.used-up").with("address", address), reader)
                .with("share", what);
        tell(shares, entry, reader.account() + " " + what, "access.share.used-up");
    }

    private static Entry whose(Entry entry, @Nullable Reader reader) {
        return reader == null ? entry : entry.by(reader.actor()).on("account", reader.account());
    }

    private void tell(Sparingly sparingly, Entry entry, String whose, String why) {
        int count = sparingly.due(whose);
        if (count > 0) {
            var unused = ledger.recordAlone(entry.with("count", count).refused(why));
        }
    }
}
