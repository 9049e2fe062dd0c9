package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Kind;

/**
 * Từ chối theo luật: every "no" that rests on an article is kept, so that the office can learn from it. What
 * {@code access} turns away it has recorded itself.
 */
@Component
class LawRefusals {

    /** The act under which such a refusal stands in the ledger. */
    static final String ACT = "site.law.refused";

    private final Ledger ledger;

    LawRefusals(Ledger ledger) {
        this.ledger = ledger;
    }

    void keep(Refusal refusal, HttpServletRequest request) {
        if (refusal.citation() != null
                && refusal.kind() != Kind.NOT_ALLOWED
                && request.getAttribute(Reader.class.getName()) instanceof Reader reader) {
            var unused = ledger.recordAlone(Entry.of(ACT)
                    .by(reader.actor())
                    .with("citation", refusal.citation())
                    .refused(refusal.code()));
        }
    }
}
