package vn.somat.safeguards.library;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Mandate;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;

/** Tra cứu thư viện: what is in force, who has read it, what somebody has still to read, and what changed for them. */
@Service
public class Library {

    public static final int PAGE = 50;

    private static final String READ = "library.read";
    /** More texts in force than this nobody keeps to. */
    private static final int MOST = 500;

    private final TextStore store;
    private final TextReadingStore readings;
    private final Organisation organisation;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Library(
            TextStore store,
            TextReadingStore readings,
            Organisation organisation,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.readings = readings;
        this.organisation = organisation;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param rule code of a rule they are about; null: all. @param after the last one of the page before */
    @Transactional(readOnly = true)
    public List<LibraryText> page(Reader reader, @Nullable String rule, boolean past, @Nullable TextId after) {
        access.require(reader, READ, Thing.none());
        var before = after == null ? null : store.find(after).orElse(null);
        return store.page(rule, past, keeps(reader), LocalDate.now(clock), before, PAGE);
    }

    @Transactional(readOnly = true)
    public LibraryText find(Reader reader, TextId id) {
        var text = store.find(id).filter(one -> shows(reader, one)).orElseThrow(Refusal::notThere);
        access.require(reader, READ, text.thing());
        return text;
    }

    @Transactional(readOnly = true)
    public Optional<LibraryText> successor(Reader reader, TextId id) {
        return store.successor(id).filter(text -> shows(reader, text));
    }

    /** When the reader signed that they read it. */
    @Transactional(readOnly = true)
    public @Nullable Instant readAt(Reader reader, TextId id) {
        return readings.of(id).get(reader.person().value());
    }

    /** What the reader must still read, the most pressing first. */
    @Transactional(readOnly = true)
    public List<LibraryText> unread(Reader reader) {
        var today = LocalDate.now(clock);
        var read = readings.by(reader.person());
        return store.counting(today, MOST).stream()
                .filter(text -> text.asks(reader.duties(), today)
                        && !read.contains(text.id().value()))
                .sorted(Comparator.comparing(LibraryText::readBy, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Whoever must read it today, those who have not first. For whoever keeps count. */
    @Transactional(readOnly = true)
    public List<TextReading> readers(Reader reader, TextId id) {
        access.require(reader, "library.readers", Thing.none());
        var text = find(reader, id);
        return readers(text, held());
    }

    /** How many must still read each text that counts; whoever asks has asked whether they may know. */
    @Transactional(readOnly = true)
    public Map<LibraryText, Integer> missing() {
        var today = LocalDate.now(clock);
        var held = held();
        var texts = store.counting(today, MOST);
        var read = readings.of(texts.stream().map(LibraryText::id).toList());
        var missing = new LinkedHashMap<LibraryText, Integer>();
        for (var text : texts) {
            var done = read.getOrDefault(text.id().value(), Set.of());
            long open = held.entrySet().stream()
                    .filter(one -> text.asks(one.getValue(), today)
                            && !done.contains(one.getKey().value()))
                    .count();
            if (open > 0) {
                missing.put(text, Math.toIntExact(open));
            }
        }
        return missing;
    }

    /** Quy chế, nội quy của cơ quan đang có hiệu lực. */
    @Transactional(readOnly = true)
    public List<LibraryText> houseRules() {
        var today = LocalDate.now(clock);
        return store.counting(today, MOST).stream()
                .filter(text -> text.kind().own() && text.state(today).equals("force"))
                .toList();
    }

    /** Codes of the rules that texts in force are about. */
    @Transactional(readOnly = true)
    public Set<String> rules() {
        return store.counting(LocalDate.now(clock), MOST).stream()
                .flatMap(text -> text.rules().stream())
                .collect(Collectors.toSet());
    }

    /** Own texts that wait for the head. */
    @Transactional(readOnly = true)
    public List<LibraryText> drafts() {
        return store.drafts(MOST);
    }

    /** What changed for the reader since they last sat down, before this sign-in; nothing the first time. */
    @Transactional(readOnly = true)
    public List<LibraryText> changedFor(Reader reader) {
        var since = lastVisit(reader);
        if (since == null) {
            return List.of();
        }
        var from = LocalDate.ofInstant(since, ZoneId.of("Asia/Ho_Chi_Minh"));
        return store.changed(since, from, LocalDate.now(clock), PAGE).stream()
                .filter(text -> text.concerns(reader.duties()))
                .toList();
    }

    /** The sign-in before the present one. */
    @Transactional(readOnly = true)
    public @Nullable Instant lastVisit(Reader reader) {
        var signed = ledger.history("account", reader.account(), Set.of("access.sign-in"), null, 20).stream()
                .filter(act -> act.refused() == null)
                .map(RecordedAct::at)
                .toList();
        return signed.size() < 2 ? null : signed.get(1);
    }

    /** A draft is for those who keep the library and for whoever signs it. */
    private boolean shows(Reader reader, LibraryText text) {
        return text.issued() != null && text.withdrawn() == null || keeps(reader);
    }

    private boolean keeps(Reader reader) {
        return access.may(reader, "library.readers", Thing.none()).allowed();
    }

    private List<TextReading> readers(LibraryText text, Map<PersonId, Set<Duty>> held) {
        var today = LocalDate.now(clock);
        var read = readings.of(text.id());
        var readers = new ArrayList<TextReading>();
        organisation.people().stream()
                .filter(person -> text.asks(held.getOrDefault(person.id(), Set.of()), today)
                        || read.containsKey(person.id().value()))
                .forEach(person -> readers.add(
                        new TextReading(person.id(), read.get(person.id().value()))));
        readers.sort(Comparator.comparing(one -> one.at() != null));
        return readers;
    }

    /** Everybody's duties of today, asked once. */
    private Map<PersonId, Set<Duty>> held() {
        var today = LocalDate.now(clock);
        var held = new HashMap<PersonId, Set<Duty>>();
        organisation.allMandates().stream()
                .filter(mandate -> mandate.heldOn(today))
                .collect(Collectors.groupingBy(Mandate::person))
                .forEach((person, some) -> {
                    var duties = EnumSet.noneOf(Duty.class);
                    some.forEach(mandate -> duties.add(mandate.duty()));
                    held.put(person, duties);
                });
        return held;
    }
}
