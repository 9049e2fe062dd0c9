package vn.somat.classification.determination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.somat.access.Authority;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Position;
import vn.somat.regulation.Regulations;

/** Thẩm quyền xác định, điều chỉnh, giải mật: who of this office may decide about a level on a day, and as what. */
@Component
public class Deciding {

    private static final int NAMED = 5;

    private final Authority authority;
    private final Regulations regulations;

    Deciding(Authority authority, Regulations regulations) {
        this.authority = authority;
        this.regulations = regulations;
    }

    /** The reader decides now; refuses with the article, recorded, when their power does not reach. */
    public Decider require(Reader reader, String act, Thing thing, LocalDate day) {
        return decider(reader.person(), authority.require(reader, act, thing, day), day);
    }

    /** Somebody decided on paper on a day; refuses with the article when their power did not reach on that day. */
    public Decider require(PersonId person, String act, Level level, LocalDate day) {
        var answer = authority.may(person, act, level.rank(), day);
        if (!answer.allowed()) {
            throw Refusal.notAllowed(answer.code(), answer.args().toArray())
                    .citing(answer.citation())
                    .allowedBy(authority.who(act, level.rank(), day).stream()
                            .limit(NAMED)
                            .toList())
                    .asking(Words.SLIP, act);
        }
        return decider(person, answer, day);
    }

    /** Highest rank somebody may decide about on a day; 0: no secret at all. */
    public int reach(PersonId person, String act, LocalDate day) {
        return regulations.on(day).levels().stream()
                .filter(Level::secret)
                .mapToInt(Level::rank)
                .filter(rank -> authority.may(person, act, rank, day).allowed())
                .max()
                .orElse(0);
    }

    /** Everybody who may decide about the least secret on that day. */
    public List<Person> people(String act, LocalDate day) {
        var ranks = new ArrayList<Integer>();
        regulations.on(day).levels().stream().filter(Level::secret).forEach(level -> ranks.add(level.rank()));
        int least = ranks.stream().mapToInt(rank -> rank).min().orElse(1);
        return authority.people(act, least, day);
    }

    public List<String> names(String act, int rank, LocalDate day) {
        return authority.who(act, rank, day);
    }

    private Decider decider(PersonId person, Authority.Answer answer, LocalDate day) {
        var matrix = regulations.on(day).authority();
        String as = answer.delegation() != null
                ? "deputy"
                : matrix.position(answer.position()).map(Deciding::as).orElse("other");
        return new Decider(person, as, answer.position(), answer.delegation(), answer.citation());
    }

    private static String as(Position position) {
        if (position.deputy()) {
            return "deputy";
        }
        return position.heads() ? "head" : "other";
    }
}
