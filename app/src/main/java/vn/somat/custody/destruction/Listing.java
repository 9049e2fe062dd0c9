package vn.somat.custody.destruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Paper;
import vn.somat.custody.destruction.Destruction.Written;
import vn.somat.ledger.Refusal;
import vn.somat.registry.Shredding;
import vn.somat.regulation.Level;

/** Kiểm tra danh sách: what was chosen is there for whoever proposes, theirs to propose, here, and not held back. */
@Component
class Listing {

    private static final String PROPOSE = "destruction.propose";
    private static final int MOST = 200;
    static final int NUMBER = 60;

    private final Carriers carriers;
    private final Shredding shredding;
    private final Holds holds;
    private final Access access;
    private final Clock clock;

    Listing(Carriers carriers, Shredding shredding, Holds holds, Access access, Clock clock) {
        this.carriers = carriers;
        this.shredding = shredding;
        this.holds = holds;
        this.access = access;
        this.clock = clock;
    }

    Listed of(Reader reader, Proposing proposing) {
        int chosen = proposing.carriers().size() + proposing.electronic().size();
        if (chosen == 0 || chosen > MOST) {
            throw Refusal.invalid("carriers", "custody.carrier.choose", MOST);
        }
        var found = carriers.require(reader, proposing.carriers());
        var levels = new ArrayList<Level>();
        for (var one : found) {
            access.require(reader, PROPOSE, thing(one));
            if (one.account().state() != State.HELD) {
                throw Refusal.conflict("custody.carrier.not-held", one.label());
            }
            levels.add(one.level());
        }
        for (var one : proposing.electronic()) {
            levels.add(there(reader, one).level());
        }
        var highest = levels.stream().max(Comparator.comparingInt(Level::rank)).orElseThrow();
        if (!highest.secret()) {
            throw Refusal.invalid("carriers", "custody.destruction.ordinary");
        }
        holds.requireFree(found);
        return new Listed(found, proposing.electronic(), highest);
    }

    private Paper there(Reader reader, Electronic one) {
        var paper = carriers.paper(reader, one.document()).orElseThrow(Refusal::notThere);
        access.require(
                reader,
                PROPOSE,
                Thing.of("document", paper.id().value())
                        .level(paper.level().code(), paper.level().rank())
                        .in(paper.direction()));
        boolean gone = one.what() == Electronic.What.FILES
                ? shredding.files(paper.id()) == 0
                : shredding.wordless(paper.id()).orElse(true);
        if (gone) {
            throw Refusal.conflict("custody.destruction.nothing", paper.number());
        }
        holds.requireFree(paper.id());
        return paper;
    }

    /** The written proposal, when one was typed. */
    @Nullable
    Written written(Words words, Proposing proposing) {
        var number = words.optional("number", proposing.number(), NUMBER);
        var day = proposing.day();
        if (number == null && day == null) {
            return null;
        }
        if (number == null) {
            words.flaw("number", "registry.text.required");
        }
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            words.flaw("day", day == null ? "registry.text.required" : "registry.date.future");
        }
        return number == null || day == null ? null : new Written(number, day);
    }

    static Thing thing(Carrier one) {
        return Thing.of("carrier", one.id().value())
                .level(one.level().code(), one.level().rank())
                .person(one.account().holder());
    }
}
