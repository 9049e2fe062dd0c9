package vn.somat.safeguards.meetings;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Reader;
import vn.somat.access.Signed;
import vn.somat.access.Signing;
import vn.somat.access.Statement;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.ledger.Refusal;

/** Ký trên hồ sơ hội nghị: the digest of the file goes into what is signed, and so into the ledger, where it does not change. */
@Component
class FileSigning {

    private static final String FILE = "file";
    private static final int SALT = 32;
    private static final int PAGE = 20;

    /** What is signed over the file, and what ends it. */
    private static final Set<String> SIGNED = Stream.of(
                    MeetingAct.Kind.CONSENTED,
                    MeetingAct.Kind.ATTENDEE_ADDED,
                    MeetingAct.Kind.ATTENDEE_STRUCK,
                    MeetingAct.Kind.CONSENT_WITHDRAWN)
            .map(kind -> "safeguards.meeting." + kind.act())
            .collect(Collectors.toSet());

    private final SignedStore store;
    private final MeetingWordStore words;
    private final AttendeeStore attendees;
    private final Signing signing;
    private final Ledger ledger;
    private final TransactionTemplate reading;
    private final SecureRandom random;

    FileSigning(
            SignedStore store,
            MeetingWordStore words,
            AttendeeStore attendees,
            Signing signing,
            Ledger ledger,
            SecureRandom random,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.words = words;
        this.attendees = attendees;
        this.signing = signing;
        this.ledger = ledger;
        this.random = random;
        this.reading = new TransactionTemplate(transactions);
    }

    /** Words of a file, and those who come, as they stand. */
    record Standing(Map<Said, String> words, List<Attendee> coming) {

        @Override
        public String toString() {
            return "Standing";
        }
    }

    Standing standing(Meeting known) {
        return Objects.requireNonNull(reading.execute(tx -> new Standing(words.of(known), attendees.coming(known))));
    }

    /** A signature over a file as it will stand. */
    record Over(String salt, String digest, @Nullable String approver, Signed signed) {

        Entry on(Entry entry) {
            return signed.witnessed(entry.with(FILE, digest));
        }

        @Override
        public String toString() {
            return "Over[" + digest + "]";
        }
    }

    /** Before the transaction of the act. @param will as the file will stand after it */
    Over sign(
            Reader reader, String pin, MeetingAct.Kind kind, Meeting known, Standing will, @Nullable String approver) {
        var bytes = new byte[SALT];
        random.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        var digest = FileDigest.of(known, salt, will.words(), will.coming(), approver);
        var statement = Statement.of("safeguards.meeting." + kind.act())
                .on("meeting", known.id().value())
                .with("acts", known.acts())
                .with(FILE, digest);
        return new Over(salt, digest, approver, signing.sign(reader, pin, statement));
    }

    /** After the act was kept, in its transaction: refused when something else stands now than was signed. */
    void keep(Meeting before, Over over) {
        if (!digest(before, over.salt(), over.approver()).equals(over.digest())) {
            throw Refusal.conflict("safeguards.meeting.changed-since", before.label());
        }
        store.add(before, before.acts() + 1, over.salt());
    }

    /** Whether what stands now is what was signed last. */
    boolean stands(Meeting meeting) {
        var consent = meeting.consent();
        var last = store.last(meeting).orElse(null);
        if (consent == null || last == null) {
            return false;
        }
        var signed = signedLast(meeting);
        return signed != null
                && signed.id().equals(last.entry())
                && digest(meeting, last.salt(), consent.approver())
                        .equals(signed.facts().getOrDefault(FILE, ""));
    }

    /** By the ledger, which nobody puts back; null where the last word was that there is no consent any more. */
    private @Nullable RecordedAct signedLast(Meeting meeting) {
        Long before = null;
        while (true) {
            var acts = ledger.history("meeting", meeting.id().value(), SIGNED, before, PAGE);
            var last = acts.stream().filter(act -> act.refused() == null).findFirst();
            if (last.isPresent() || acts.size() < PAGE) {
                return last.filter(act -> act.facts().containsKey(FILE)).orElse(null);
            }
            before = acts.getLast().recorded();
        }
    }

    private String digest(Meeting meeting, String salt, @Nullable String approver) {
        return FileDigest.of(meeting, salt, words.of(meeting), attendees.coming(meeting), approver);
    }
}
