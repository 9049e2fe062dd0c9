package vn.somat.safeguards.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.safeguards.devices.Cleaning;

/** Tập huấn: planning a class, writing down who was there, saying that it was not held. */
@Service
public class TrainingDesk {

    private static final String ENTER = "training.enter";
    private static final int ORGANISER = 200;
    private static final int NOTE = 300;
    private static final int PLACE = 120;
    private static final int CERTIFICATE = 60;

    private final TrainingStore store;
    private final Organisation organisation;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    TrainingDesk(
            TrainingStore store,
            Organisation organisation,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.organisation = organisation;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Ghi lớp, held already or to come. */
    public UUID enter(Reader reader, NewTraining typed) {
        access.require(reader, ENTER, Thing.none());
        var words = new Cleaning();
        var organiser = words.required("organiser", typed.organiser(), ORGANISER);
        var topic = words.required("topic", typed.topic(), NOTE);
        var place = words.optional("place", typed.place(), PLACE);
        var day = typed.day();
        var until = typed.until();
        if (day == null) {
            words.flaw("day", "safeguards.device.required");
        }
        if (until == null || day != null && !until.isAfter(day)) {
            words.flaw("until", "people.training.until-wrong");
        }
        words.refuse();
        if (day == null || until == null) {
            throw new IllegalStateException("refused above");
        }
        var training = new Training(UUID.randomUUID(), 0, day, organiser, topic, place, until, null, 0, 0);
        together.executeWithoutResult(tx -> {
            store.insert(training, clock.instant(), reader.person());
            ledger.record(entry("safeguards.training.entered", reader, training)
                    .with("day", day)
                    .with("until", until)
                    .commit("name", topic));
        });
        return training.id();
    }

    /** Ghi người dự, who was there and who was not; those who were forgotten later, nobody twice. */
    public void attended(Reader reader, UUID id, List<Attendance> typed) {
        access.require(reader, ENTER, Thing.none());
        var known = store.find(id).orElseThrow(Refusal::notThere);
        var some = cleaned(known, typed);
        together.executeWithoutResult(tx -> {
            var training = store.lock(id);
            if (training.cancelled() != null) {
                throw Refusal.conflict("people.changed-since");
            }
            if (training.day().isAfter(LocalDate.now(clock))) {
                throw Refusal.conflict("people.training.to-come");
            }
            var entry = entry("safeguards.training.attended", reader, training)
                    .with("count", some.stream().filter(Attendance::present).count());
            for (var one : some) {
                entry = entry.on("person", one.person().value());
            }
            var kept = ledger.record(entry).value();
            some.forEach(one -> store.attended(id, one, clock.instant(), reader.person(), kept));
        });
    }

    /** Không tổ chức: only while nobody was written down. */
    public void cancel(Reader reader, UUID id, @Nullable String why) {
        access.require(reader, ENTER, Thing.none());
        var words = new Cleaning();
        var note = words.required("note", why, NOTE);
        words.refuse();
        together.executeWithoutResult(tx -> {
            var training = store.lock(id);
            if (training.cancelled() != null || training.recorded() > 0) {
                throw Refusal.conflict("people.changed-since");
            }
            store.cancel(id, note);
            ledger.record(
                    entry("safeguards.training.cancelled", reader, training).commit("reason", note));
        });
    }

    private List<Attendance> cleaned(Training training, List<Attendance> typed) {
        var words = new Cleaning();
        var some = new ArrayList<Attendance>();
        for (var one : typed) {
            var certificate = words.optional("certificate", one.certificate(), CERTIFICATE);
            if (organisation.person(one.person()).isEmpty()) {
                words.flaw("person", "people.officer.person");
            }
            if (!one.until().isAfter(training.day())) {
                words.flaw("until", "people.training.until-wrong");
            }
            some.add(new Attendance(one.person(), one.present(), one.present() ? certificate : null, one.until()));
        }
        if (some.isEmpty()) {
            words.flaw("present", "people.training.nobody");
        }
        words.refuse();
        return some;
    }

    private static Entry entry(String act, Reader reader, Training training) {
        return Entry.of(act).by(reader.actor()).on("training", training.id());
    }
}
