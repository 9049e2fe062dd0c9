package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.BookId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.RegisterIncoming;
import vn.somat.registry.RegisterOutgoing;

/** Makes up papers from papers.yaml, the same ones at every rehearsal. Not for several threads. */
final class PaperMaker {

    private static final List<String> SECRET = List.of("mat", "mat", "mat", "mat", "toi-mat", "toi-mat", "tuyet-mat");
    private static final List<String> URGENT = List.of("khan", "thuong-khan", "hoa-toc");

    /** Levels the drafter of the rehearsal is cleared for. */
    private static final List<String> DRAFTED = List.of("thuong", "mat");

    private final PapersFile file;
    private final Random chance;
    private final List<UnitId> units;
    private final PersonId drafter;
    private int foreignNumber = 40;

    PaperMaker(PapersFile file, Random chance, List<UnitId> units, PersonId drafter) {
        this.file = file;
        this.chance = chance;
        this.units = units;
        this.drafter = drafter;
    }

    RegisterIncoming incoming(BookId book, LocalDate day, boolean secret, @Nullable PersonId envelopeFor) {
        var issuer = file.issuer(chance);
        var type = one(issuer.types());
        var level = secret ? one(SECRET) : "thuong";
        foreignNumber += 1 + chance.nextInt(9);
        boolean inside = envelopeFor == null;
        return new RegisterIncoming(
                book,
                day,
                issuer.name(),
                "%02d-%s/%s".formatted(foreignNumber, type, issuer.symbol()),
                day.minusDays(1 + chance.nextInt(5)),
                inside ? type : null,
                inside && !level.equals("tuyet-mat")
                        ? title(secret ? file.incomingSecret() : file.incomingOrdinary(), day)
                        : null,
                level,
                chance.nextInt(12) == 0 ? one(URGENT) : null,
                inside ? 1 + chance.nextInt(12) : null,
                1,
                null,
                inside ? one(units) : null,
                envelopeFor,
                null,
                false,
                null);
    }

    /** Another one of the same type and symbol, which may stand behind it in its series. */
    RegisterOutgoing besides(RegisterOutgoing first) {
        return new RegisterOutgoing(
                first.book(),
                first.date(),
                first.type(),
                first.symbol(),
                title(file.outgoingOrdinary(), first.date()),
                first.level(),
                null,
                one(file.signers()),
                recipients(),
                null,
                2,
                one(units),
                null,
                null,
                null);
    }

    /** @param toList it will go to a saved list, so it names no recipients of its own */
    RegisterOutgoing outgoing(BookId book, LocalDate day, boolean secret, boolean toList) {
        var level = secret ? one(SECRET) : "thuong";
        return new RegisterOutgoing(
                book,
                day,
                one(file.types()),
                null,
                level.equals("tuyet-mat") ? null : title(secret ? file.outgoingSecret() : file.outgoingOrdinary(), day),
                level,
                chance.nextInt(15) == 0 ? one(URGENT) : null,
                one(file.signers()),
                toList ? List.of() : secret ? named() : recipients(),
                null,
                1 + chance.nextInt(8),
                one(units),
                null,
                null,
                null,
                DRAFTED.contains(level) && chance.nextInt(3) == 0 ? drafter : null,
                null);
    }

    /** What is secret goes to somebody, as it was decided. */
    private List<Recipient> named() {
        var some = recipients();
        return some.isEmpty() ? List.of(new Recipient(file.issuers().getFirst().name(), 1)) : some;
    }

    private List<Recipient> recipients() {
        return file.issuers().stream()
                .filter(issuer -> chance.nextInt(4) == 0)
                .map(issuer -> new Recipient(issuer.name(), 1))
                .limit(3)
                .toList();
    }

    private String title(List<String> subjects, LocalDate day) {
        return one(subjects)
                .replace("{m}", Integer.toString(day.getMonthValue()))
                .replace("{q}", Integer.toString((day.getMonthValue() + 2) / 3))
                .replace("{y}", Integer.toString(day.getYear()))
                .replace("{p}", one(file.places()));
    }

    private <T> T one(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
