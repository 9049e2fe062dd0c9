package vn.somat.safeguards.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Signing;
import vn.somat.access.Statement;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.OfficePapers;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.Unit;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;

/** Cam kết bảo vệ bí mật nhà nước: signed at one's own sign-in with one's own key, and printed. */
@Service
public class Undertakings {

    public static final int PROMISES = 4;

    private static final String UNDERTAKEN = "safeguards.person.undertaken";
    private static final String SIGN = "officer.undertake";
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final UndertakingStore store;
    private final Organisation organisation;
    private final OfficePapers papers;
    private final Signing signing;
    private final Access access;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;
    private final TransactionTemplate together;

    Undertakings(
            UndertakingStore store,
            Organisation organisation,
            OfficePapers papers,
            Signing signing,
            Access access,
            Ledger ledger,
            MessageSource texts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.organisation = organisation;
        this.papers = papers;
        this.signing = signing;
        this.access = access;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Ký cam kết: the words are told by their digest, so that they are known though the program changes. */
    public void sign(Reader reader, String pin) {
        access.require(reader, SIGN, Thing.none());
        var digest = digest();
        var statement =
                Statement.of(UNDERTAKEN).on("person", reader.person().value()).with("digest", digest);
        var signed = signing.sign(reader, pin, statement);
        together.executeWithoutResult(tx -> {
            var entry = ledger.record(signed.witnessed(Entry.of(UNDERTAKEN)
                    .by(reader.actor())
                    .on("person", reader.person().value())
                    .with("digest", digest)));
            store.insert(reader.person(), clock.instant(), digest, entry.value());
        });
    }

    /** When the reader signed last. */
    @Transactional(readOnly = true)
    public @Nullable Instant own(Reader reader) {
        return store.last(reader.person());
    }

    /** One's own, or anybody's for whoever keeps count: a paper to sign by hand where the key has not signed. */
    public byte[] print(Reader reader, PersonId person) {
        access.require(
                reader,
                "officer.undertaking",
                Thing.of("person", person.value()).person(person));
        var at = store.last(person);
        ledger.recordAlone(Entry.of("safeguards.person.undertaking-printed")
                .by(reader.actor())
                .on("person", person.value()));
        var known = organisation.person(person);
        var name = known.map(Person::name).orElse("");
        var fields = new ArrayList<Field>();
        fields.add(new Field(say("person"), name));
        fields.add(new Field(say("post"), known.map(Person::post).orElse("")));
        fields.add(new Field(
                say("unit"),
                known.map(Person::unit)
                        .flatMap(organisation::unit)
                        .map(Unit::name)
                        .orElse("")));
        for (int promise = 1; promise <= PROMISES; promise++) {
            fields.add(new Field(say("promise") + " " + promise, say("promise." + promise)));
        }
        if (at != null) {
            fields.add(new Field(say("signed"), MOMENT.format(at)));
        }
        var sheet = new FolderSheet(
                say("title"),
                fields,
                List.of(),
                List.of(),
                List.of(new Field(say("promiser"), name), new Field(say("head"), "")));
        return papers.print(say("title"), say("title"), List.of(sheet), say("hint"));
    }

    private String digest() {
        var words = IntStream.rangeClosed(1, PROMISES)
                .mapToObj(promise -> say("promise." + promise))
                .toList();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", words).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String say(String key) {
        return texts.getMessage("people.undertaking." + key, null, VIETNAMESE);
    }
}
