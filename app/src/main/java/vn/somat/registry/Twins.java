package vn.somat.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Regulations;
import vn.somat.vault.BlindIndex;

/** Trùng văn bản: warns when a paper of the same issuer, number and day is registered already. */
@Component
class Twins {

    private final TwinStore store;
    private final BookStore books;
    private final Regulations regulations;
    private final BlindIndex blind;

    Twins(TwinStore store, BookStore books, Regulations regulations, BlindIndex blind) {
        this.store = store;
        this.books = books;
        this.regulations = regulations;
        this.blind = blind;
    }

    /** The keyed hash by which equals are found; null when one of the three is missing. */
    @Nullable
    String of(Facts facts, Texts texts) {
        var issuer = texts.issuer();
        if (issuer == null || facts.number().isEmpty() || facts.date() == null) {
            return null;
        }
        return blind.blind("twin", plain(issuer) + "\n" + plain(facts.number()) + "\n" + facts.date());
    }

    /**
     * Whether there is one. Refuses when there is and nobody said that it may be, naming the earlier line when the
     * reader may see it.
     */
    boolean known(Reader reader, @Nullable String twin, boolean confirmed) {
        var found = twin == null ? List.<TwinStore.Twin>of() : store.of(reader, twin);
        if (!confirmed) {
            refuse(reader, found);
        }
        return !found.isEmpty();
    }

    private void refuse(Reader reader, List<TwinStore.Twin> found) {
        for (var one : found) {
            var book = one.visible() ? books.find(reader, one.book()) : Optional.<Book>empty();
            if (book.isPresent()) {
                throw Refusal.conflict(
                        "registry.duplicate",
                        one.serial().toString(),
                        title(book.get()),
                        String.valueOf(book.get().year()));
            }
        }
        if (!found.isEmpty()) {
            throw Refusal.conflict("registry.duplicate.elsewhere");
        }
    }

    private String title(Book book) {
        return regulations.of(book.regime()).form(book.form()).orElseThrow().title();
    }

    private static String plain(String text) {
        return Folding.words(text).stream().map(Folding::plain).collect(Collectors.joining(" "));
    }
}
