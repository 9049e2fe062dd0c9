package vn.somat.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Delegation;
import vn.somat.organisation.Delegations;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Regulations;

/**
 * Thẩm quyền: who may decide what about a secret of some level, by the position of a mandate or by a deputy's paper. Every
 * answer is that of its day: with the mandates, the papers and the regulation pack of that day. Acts and positions are data
 * (authority.yaml); an act that is none is a programming error.
 */
@Service
public class Authority {

    /** Enough to know whom to ask. */
    private static final int NAMED = 5;

    private final Organisation organisation;
    private final Delegations delegations;
    private final Regulations regulations;
    private final Ledger ledger;

    Authority(Organisation organisation, Delegations delegations, Regulations regulations, Ledger ledger) {
        this.organisation = organisation;
        this.delegations = delegations;
        this.regulations = regulations;
        this.ledger = ledger;
    }

    /**
     * Yes or no, and by which article.
     *
     * @param position code of the position it rests on, that of the giver where it rests on a paper; null when it is no
     * @param delegation id of the deputy's paper; null when it rests on a position of one's own, or when it is no
     * @param citation the article behind the answer, as printed
     * @param code why not, as a message key; empty when allowed
     * @param args what to fill into that sentence: labels of the pack and days
     */
    public record Answer(
            boolean allowed,
            @Nullable String position,
            @Nullable UUID delegation,
            String citation,
            String code,
            List<Object> args) {

        public Answer {
            args = List.copyOf(args);
        }
    }

    /**
     * Whether somebody may decide on an act about a secret of a rank, on a day.
     *
     * @param act {@code determine}, {@code copy}, {@code provide}, {@code carry-out}, {@code carry-abroad}, {@code
     *     meeting}, {@code destroy}, {@code declassify}
     */
    @Transactional(readOnly = true)
    public Answer may(PersonId person, String act, int rank, LocalDate day) {
        var grounds = new Grounds(regulations, act, rank, day);
        var refused = new ArrayList<Grounds.No>();
        for (var mandate : organisation.mandatesOn(person, day)) {
            var position = mandate.position();
            if (position != null) {
                var answer = grounds.own(position, refused);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
        for (var given : delegations.to(person)) {
            var answer = grounds.charged(given, delegations.state(given, day), refused);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        grounds.former(organisation.mandates(person), refused);
        return refused.stream()
                .max(Comparator.comparingInt(Grounds.No::weight))
                .map(Grounds.No::answer)
                .orElseGet(grounds::nothing);
    }

    /** The names of everybody in this office who may on that day, in Vietnamese order. */
    @Transactional(readOnly = true)
    public List<String> who(String act, int rank, LocalDate day) {
        return people(act, rank, day).stream().map(Person::name).toList();
    }

    /** The same people themselves. */
    @Transactional(readOnly = true)
    public List<Person> people(String act, int rank, LocalDate day) {
        var asked = new ArrayList<PersonId>();
        organisation.positionsOn(day).forEach(mandate -> asked.add(mandate.person()));
        delegations.on(day).stream().map(Delegation::receiver).forEach(asked::add);
        return organisation.people().stream()
                .filter(person -> asked.contains(person.id())
                        && may(person.id(), act, rank, day).allowed())
                .toList();
    }

    /**
     * Returns when the reader may; otherwise records the refusal by itself and throws it, with the article and who may. The
     * caller has asked {@link Access} whether the reader may see the thing at all.
     */
    public Answer require(Reader reader, String act, Thing thing, LocalDate day) {
        var answer = may(reader.person(), act, thing.rank(), day);
        if (!answer.allowed()) {
            var unused = ledger.recordAlone(
                    thing.mentionedIn(Entry.of("access.refused").by(reader.actor()))
                            .with("act", act)
                            .with("date", day)
                            .refused(answer.code()));
            throw Refusal.notAllowed(answer.code(), answer.args().toArray())
                    .citing(answer.citation())
                    .allowedBy(who(act, thing.rank(), day).stream().limit(NAMED).toList());
        }
        return answer;
    }

    /** The paper behind an answer, when it rests on one. */
    public Optional<Delegation> paper(Answer answer) {
        return Optional.ofNullable(answer.delegation()).flatMap(delegations::find);
    }
}
