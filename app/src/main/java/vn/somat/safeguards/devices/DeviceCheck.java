package vn.somat.safeguards.devices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Kiểm tra điều đã gõ về thiết bị. */
@Component
class DeviceCheck {

    private static final int MAKE = 60;
    private static final int SERIAL = 40;
    private static final int PLACE = 120;
    private static final int SHORT = 60;
    private static final int NOTE = 300;

    private final Organisation organisation;
    private final Regulations regulations;
    private final Clock clock;

    DeviceCheck(Organisation organisation, Regulations regulations, Clock clock) {
        this.organisation = organisation;
        this.regulations = regulations;
        this.clock = clock;
    }

    Device entered(NewDevice typed, @Nullable String article) {
        var words = new Cleaning();
        if (typed.kind() == null) {
            words.flaw("kind", "safeguards.device.required");
        }
        var make = words.required("make", typed.make(), MAKE);
        var serial = words.optional("serial", typed.serial(), SERIAL);
        var purpose = words.required("purpose", typed.purpose(), NOTE);
        var network = network(words, typed.network());
        var level = level(words, typed.level());
        var change = cleaned(words, new DeviceChange(network, null, typed.seal(), typed.host(), typed.place()));
        if (typed.holder() == null
                || organisation.person(new PersonId(typed.holder())).isEmpty()) {
            words.flaw("holder", "safeguards.device.holder");
        }
        words.refuse();
        requireOffline(network, level, article);
        return new Device(
                new DeviceId(UUID.randomUUID()),
                0,
                Objects.requireNonNull(typed.kind()),
                make,
                serial,
                purpose,
                network,
                level == null ? null : level.code(),
                level == null ? 0 : level.rank(),
                null,
                change.seal(),
                change.host(),
                new PersonId(Objects.requireNonNull(typed.holder())),
                change.place(),
                null,
                1);
    }

    Device changed(Device before, DeviceChange typed, @Nullable String article) {
        var words = new Cleaning();
        var network = network(words, typed.network());
        var level = level(words, typed.level());
        var change = cleaned(words, typed);
        words.refuse();
        requireOffline(network, level, article);
        // What it served is on it until somebody says that it was removed.
        int rank = level == null ? 0 : level.rank();
        if (rank < before.rank()) {
            throw Refusal.conflict("safeguards.device.lower-needs-removal");
        }
        return before.standing(change, network, level == null ? null : level.code(), rank);
    }

    PoliceCheck police(PoliceCheck typed) {
        var words = new Cleaning();
        var note = words.optional("note", typed.note(), NOTE);
        if (typed.on().isAfter(LocalDate.now(clock))) {
            words.flaw("on", "safeguards.device.check-to-come");
        }
        var next = typed.next();
        if (next != null && !next.isAfter(typed.on())) {
            words.flaw("next", "safeguards.device.next-before");
        }
        words.refuse();
        return new PoliceCheck(typed.on(), typed.passed(), note, next);
    }

    /** What is typed must be a secret level of the pack of the day; nothing typed: for nothing secret. */
    @Nullable
    Level level(Cleaning words, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var found = regulations.on(LocalDate.now(clock)).level(typed).filter(Level::secret);
        if (found.isEmpty()) {
            words.flaw("level", "safeguards.device.level");
        }
        return found.orElse(null);
    }

    /** R-NET-01: what is joined to a network other than one of the house's own serves nothing secret. */
    void requireOffline(Network network, @Nullable Level level, @Nullable String article) {
        if (network == Network.INTERNET && level != null) {
            var refusal = Refusal.conflict("safeguards.device.on-the-internet");
            throw article == null ? refusal : refusal.citing(article);
        }
    }

    /** What differs, for the history. */
    @Nullable
    String difference(Device before, Device after) {
        var said = new ArrayList<String>();
        if (!Objects.equals(before.seal(), after.seal())) {
            said.add(shown(before.seal()) + " → " + shown(after.seal()));
        }
        if (!Objects.equals(before.place(), after.place())) {
            said.add(shown(before.place()) + " → " + shown(after.place()));
        }
        return said.isEmpty() ? null : String.join("; ", said);
    }

    private static String shown(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private static Network network(Cleaning words, @Nullable Network typed) {
        if (typed == null) {
            words.flaw("network", "safeguards.device.required");
            return Network.INTERNET;
        }
        return typed;
    }

    private static DeviceChange cleaned(Cleaning words, DeviceChange typed) {
        return new DeviceChange(
                typed.network(),
                typed.level(),
                words.optional("seal", typed.seal(), SHORT),
                words.optional("host", typed.host(), SHORT),
                words.optional("place", typed.place(), PLACE));
    }
}
