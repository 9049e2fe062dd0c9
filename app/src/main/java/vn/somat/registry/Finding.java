package vn.somat.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.regulation.Direction;

/** Tìm: by number fragment and words, with or without diacritics; only what the reader may see, also in suggestions. */
@Service
public class Finding {

    private static final int PAGE = 50;
    private static final int SUGGESTIONS = 10;
    private static final int LOOKED_THROUGH = 40;

    private final FindingStore store;
    private final DocumentStore documents;
    private final DocumentReading reading;
    private final Asking asking;
    private final PageMark marks;
    private final Terms terms;
    private final Access access;
    private final Ledger ledger;

    Finding(
            FindingStore store,
            DocumentStore documents,
            DocumentReading reading,
            Asking asking,
            PageMark marks,
            Terms terms,
            Access access,
            Ledger ledger) {
        this.store = store;
        this.documents = documents;
        this.reading = reading;
        this.asking = asking;
        this.marks = marks;
        this.terms = terms;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * What is looked for; everything but {@code words} may be null.
     *
     * @param words all must match; a word with marks matches exactly, one without matches both
     * @param from first day of the paper's date
     * @param page the {@code next} of the page before
     */
    public record Question(
            String words,
            @Nullable String level,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable BookId book,
            @Nullable Direction direction,
            @Nullable String issuer,
            @Nullable String page) {

        @Override
        public String toString() {
            return "Question";
        }
    }

    /**
     * One page of an answer. How many there are beyond it is not said.
     *
     * @param next null on the last page
     */
    public record Found(
            List<DocumentView> documents, @Nullable String next) {

        public Found {
            documents = List.copyOf(documents);
        }
    }

    /** Newest first, at most 50 a page. A page that shows secret papers leaves one entry, on each of them. */
    @Transactional
    public Found find(Reader reader, Question question) {
        access.require(reader, "document.find", Thing.none());
        var wanted = asking.wanted(question);
        if (wanted.isEmpty()) {
            return new Found(List.of(), null);
        }
        var page = question.page();
        var hits = store.find(reader, wanted.get(), page == null ? null : marks.read(page), PAGE + 1);
        var shown = hits.subList(0, Math.min(hits.size(), PAGE));
        var views = views(reader, shown);
        recordSecret(reader, views);
        return new Found(views, hits.size() > PAGE ? marks.after(shown.getLast()) : null);
    }

    /** Issuers the reader has seen that begin with these letters, with or without marks; at most 10, latest first. */
    @Transactional(readOnly = true)
    public List<String> issuers(Reader reader, String beginning) {
        return names(reader, Party.ISSUER, beginning);
    }

    /** Văn bản gần nhất của cơ quan này trong sổ: the latest of exactly this issuer that the reader may see. */
    @Transactional(readOnly = true)
    public Optional<DocumentView> lastOf(Reader reader, BookId book, String issuer) {
        return last(reader, book, Party.ISSUER, issuer);
    }

    /** Văn bản gần nhất người này ký: likewise. */
    @Transactional(readOnly = true)
    public Optional<DocumentView> lastSignedBy(Reader reader, BookId book, String signer) {
        return last(reader, book, Party.SIGNER, signer);
    }

    private Optional<DocumentView> last(Reader reader, BookId book, Party party, String name) {
        access.require(reader, "document.find", Thing.none());
        if (name.isBlank() || name.length() > Asking.LONGEST) {
            return Optional.empty();
        }
        var wanted = new Wanted(Set.of(terms.whole(party, name)), Set.of(), Set.of(), null, null, null, book, null);
        return views(reader, store.find(reader, wanted, null, 1)).stream().findFirst();
    }

    /** Signers likewise. */
    @Transactional(readOnly = true)
    public List<String> signers(Reader reader, String beginning) {
        return names(reader, Party.SIGNER, beginning);
    }

    /** Page by page through the papers that have a name not yet met: one body's thousand papers hide no other body. */
    private List<String> names(Reader reader, Party party, String beginning) {
        access.require(reader, "document.find", Thing.none());
        var term = beginning.length() > Asking.LONGEST ? null : terms.beginning(party, beginning);
        if (term == null) {
            return List.of();
        }
        var start = Folding.run(Folding.words(beginning));
        var names = new LinkedHashSet<String>();
        var met = new HashSet<String>();
        boolean more = true;
        while (more && names.size() < SUGGESTIONS) {
            more = false;
            for (var view : views(reader, store.find(reader, Wanted.terms(Set.of(term), met), null, LOOKED_THROUGH))) {
                var name = party == Party.ISSUER ? view.issuer() : view.signer();
                if (name != null && met.add(terms.whole(party, name))) {
                    more = true;
                    names.addAll(begins(name, start) ? List.of(name) : List.of());
                }
            }
        }
        return names.stream().limit(SUGGESTIONS).toList();
    }

    /** The name itself, or the first letters of its words: {@code bant}, {@code btc}. */
    private static boolean begins(String name, String start) {
        var words = Folding.words(name);
        return Folding.run(words).startsWith(start) || Folding.initials(words).startsWith(start);
    }

    private List<DocumentView> views(Reader reader, List<FindingStore.Found> hits) {
        return reading.views(
                documents.all(reader, hits.stream().map(FindingStore.Found::id).toList()));
    }

    private void recordSecret(Reader reader, List<DocumentView> views) {
        var secret = views.stream().filter(view -> view.level().secret()).toList();
        if (secret.isEmpty()) {
            return;
        }
        var highest = secret.stream()
                .max(Comparator.comparingInt(view -> view.level().rank()))
                .orElseThrow();
        var entry = Entry.of("registry.papers.found")
                .by(reader.actor())
                .level(highest.level().code())
                .with("secret", secret.size());
        for (var view : secret) {
            entry = entry.on("document", view.id().value());
        }
        ledger.record(entry);
    }
}
