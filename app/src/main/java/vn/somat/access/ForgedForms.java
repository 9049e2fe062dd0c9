package vn.somat.access;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;

/** Biểu mẫu không phải của phiên này: refused, and written down, {@link Sparingly}. */
@Service
public class ForgedForms {

    private final Ledger ledger;
    private final Sparingly sparingly;

    ForgedForms(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.sparingly = new Sparingly(clock);
    }

    /** @param reader whose visit it came with; null: nobody's */
    public void refused(@Nullable Reader reader, String address) {
        int count = sparingly.due(reader == null ? address : reader.account().toString());
        if (count == 0) {
            return;
        }
        var entry = Entry.of("access.form.forged").with("address", address).with("count", count);
        if (reader != null) {
            entry = entry.by(reader.actor()).on("account", reader.account());
        }
        var unused = ledger.recordAlone(entry.refused("access.form.expired"));
    }
}
