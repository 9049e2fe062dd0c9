package vn.somat.custody.destruction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.classification.determination.Words;
import vn.somat.custody.destruction.Destruction.Council;
import vn.somat.custody.places.Places;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/** Kiểm tra hội đồng (R-DST-01): a leader of the office in the chair, whoever keeps what is destroyed, and its minutes. */
@Component
class CouncilCheck {

    private static final int MEMBERS = 30;

    private final Organisation organisation;
    private final Places places;
    private final SealedWords sealing;

    CouncilCheck(Organisation organisation, Places places, SealedWords sealing) {
        this.organisation = organisation;
        this.places = places;
        this.sealing = sealing;
    }

    /** @param keepers who hold what is on the list, and who are in charge of where it stands; empty for files alone */
    Council of(CouncilMet typed, Set<PersonId> keepers, LocalDate today) {
        var words = new Words();
        var number = words.required("number", typed.number(), Listing.NUMBER);
        var minutes = words.required("minutes", typed.minutes(), Listing.NUMBER);
        var conclusion = words.required("conclusion", typed.conclusion(), Words.LONG);
        var members = new ArrayList<String>();
        Objects.requireNonNullElse(typed.members(), "")
                .lines()
                .map(line -> words.optional("members", line, Words.SHORT))
                .filter(Objects::nonNull)
                .forEach(members::add);
        if (members.size() > MEMBERS) {
            words.flaw("members", "registry.number.range", 0, MEMBERS);
        }
        day(words, "day", typed.day(), today);
        day(words, "met", typed.met(), today);
        var day = typed.day();
        var met = typed.met();
        if (day != null && met != null && met.isBefore(day)) {
            words.flaw("met", "custody.destruction.met-before");
        }
        var chair = typed.chair();
        var keeper = typed.keeper();
        if (chair == null) {
            words.flaw("chair", "registry.text.required");
        } else if (met != null
                && organisation.mandatesOn(chair, met).stream()
                        .noneMatch(mandate -> mandate.duty() == Duty.HEAD || mandate.duty() == Duty.DEPUTY)) {
            words.flaw("chair", "custody.destruction.chair");
        }
        if (keeper == null || keeper.equals(chair)) {
            words.flaw("keeper", keeper == null ? "registry.text.required" : "custody.destruction.keeper");
        } else if (!keepers.isEmpty() && !keepers.contains(keeper)
                || met != null && organisation.mandatesOn(keeper, met).isEmpty()) {
            words.flaw("keeper", "custody.destruction.keeps-nothing");
        }
        words.refuse();
        return new Council(
                number,
                Objects.requireNonNull(day),
                Objects.requireNonNull(chair),
                Objects.requireNonNull(keeper),
                members,
                minutes,
                Objects.requireNonNull(met),
                conclusion);
    }

    /** Who hold what is on a list, and who are in charge of where it stands. */
    Set<PersonId> keepers(Reader reader, Destruction list) {
        var keepers = new HashSet<PersonId>();
        for (var item : list.left()) {
            var account = item.carrier() == null ? null : item.carrier().account();
            if (account != null && account.holder() != null) {
                keepers.add(account.holder());
            }
            if (account != null && account.place() != null) {
                keepers.add(places.require(reader, account.place()).keeper());
            }
        }
        return keepers;
    }

    Met seal(ContentId content, Council met) {
        return new Met(
                met.number(),
                met.day(),
                met.chair(),
                met.keeper(),
                met.members().isEmpty() ? null : sealing.seal(content, Kept.MEMBERS, String.join("\n", met.members())),
                met.minutes(),
                met.met(),
                sealing.seal(content, Kept.CONCLUSION, met.conclusion()));
    }

    private static void day(Words words, String field, @Nullable LocalDate day, LocalDate today) {
        if (day == null || day.isAfter(today)) {
            words.flaw(field, day == null ? "registry.text.required" : "registry.date.future");
        }
    }
}
