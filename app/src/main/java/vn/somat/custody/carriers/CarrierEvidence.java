package vn.somat.custody.carriers;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.incidents.Evidence;
import vn.somat.safeguards.incidents.LastSeen;

/** Dấu vết cuối cùng của một bản: who held it last, how it came to them, its last stocktaking, how often it was copied. */
@Component
class CarrierEvidence implements Evidence {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Carriers carriers;
    private final LastCountedStore counted;
    private final Organisation organisation;
    private final MessageSource texts;

    CarrierEvidence(Carriers carriers, LastCountedStore counted, Organisation organisation, MessageSource texts) {
        this.carriers = carriers;
        this.counted = counted;
        this.organisation = organisation;
        this.texts = texts;
    }

    @Override
    public LastSeen of(Reader reader, UUID carrier) {
        var life = carriers.life(reader, new CarrierId(carrier));
        var one = life.carrier();
        var traces = new ArrayList<String>();
        traces.add(say("thing", one.label(), say("kind." + one.kind()), one.paper() == null ? "" : one.paper()));
        holder(life.movements(), traces);
        handing(life.movements(), traces);
        traces.add(counted.last(one.id())
                .map(last ->
                        say(last.found() ? "counted" : "not-counted", moment(last.at()), last.place(), name(last.by())))
                .orElseGet(() -> say("never-counted")));
        if (!life.made().isEmpty()) {
            traces.add(say("copied", life.made().size()));
        }
        var document = one.document();
        return new LastSeen(
                carrier,
                one.label(),
                document == null ? null : document.value(),
                one.level().code(),
                traces);
    }

    /** Who answered for it last, and since when. */
    private void holder(List<Movement> movements, List<String> traces) {
        for (int i = movements.size() - 1; i >= 0; i--) {
            var to = movements.get(i).to().holder();
            if (to != null) {
                int since = i;
                while (since > 0 && to.equals(movements.get(since - 1).to().holder())) {
                    since--;
                }
                var began = movements.get(since);
                var last = movements.get(movements.size() - 1);
                traces.add(
                        last.to().holder() != null
                                ? say("holds", name(to), moment(began.at()))
                                : say(
                                        "held",
                                        name(to),
                                        moment(began.at()),
                                        moment(last.at()),
                                        say("reason." + last.reason())));
                return;
            }
        }
        traces.add(say("nobody"));
    }

    /** The last time it went from one hand into another. */
    private void handing(List<Movement> movements, List<String> traces) {
        for (var move : movements.reversed()) {
            var from = move.from().holder();
            var to = move.to().holder();
            if (from != null && to != null && !from.equals(to)) {
                traces.add(say("handed", name(from), name(to), moment(move.at()), say("reason." + move.reason())));
                return;
            }
        }
        traces.add(say("never-handed"));
    }

    private String name(@Nullable PersonId person) {
        return person == null
                ? ""
                : organisation.person(person).map(Person::name).orElse("");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** Kinds and reasons are those of custody; the sentences are those of the evidence. */
    private String say(String key, Object... args) {
        var own = key.startsWith("kind.") || key.startsWith("reason.");
        return texts.getMessage((own ? "custody." : "incidents.trace.") + key, args, VIETNAMESE);
    }
}
