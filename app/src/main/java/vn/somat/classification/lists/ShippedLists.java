package vn.somat.classification.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.classification.lists.SecretList.Origin;
import vn.somat.organisation.OfficeFounded;
import vn.somat.organisation.Organisation;

/**
 * Danh mục kèm phần mềm: lists that come with the program, as far as they are known. Books that have no list get them when
 * the office is founded, or at the first start with this room; later versions are offered and taken by a person.
 */
@Component
public class ShippedLists {

    private static final String WHERE = "classpath*:classification/lists/*.yaml";
    private static final String REHEARSAL = "dien-tap-";
    private static final String SYSTEM = "system";

    private final SecretListStore store;
    private final ListFiles files;
    private final ListWriter writer;
    private final Organisation organisation;
    private final TransactionTemplate together;
    private final boolean rehearsal;
    private @Nullable List<ListDraft> read;

    ShippedLists(
            SecretListStore store,
            ListFiles files,
            ListWriter writer,
            Organisation organisation,
            PlatformTransactionManager transactions,
            @Value("${somat.rehearsal:false}") boolean rehearsal) {
        this.store = store;
        this.files = files;
        this.writer = writer;
        this.organisation = organisation;
        this.together = new TransactionTemplate(transactions);
        this.rehearsal = rehearsal;
    }

    /**
     * A shipped list that the books do not have, or have in an older version.
     *
     * @param version the version that is shipped
     * @param known the version the books were last made from; null when the office made its own or has none
     */
    public record Offer(
            String code,
            String title,
            int version,
            @Nullable Integer known) {}

    @EventListener
    void officeFounded(OfficeFounded founded) {
        seed();
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        if (organisation.office().isPresent()) {
            seed();
        }
    }

    private void seed() {
        together.executeWithoutResult(status -> {
            store.oneAtATime();
            if (store.none()) {
                writer.seed(drafts(), SYSTEM);
            }
        });
    }

    List<Offer> offers() {
        var offers = new ArrayList<Offer>();
        for (var draft : drafts()) {
            var head = draft.head();
            int version = Objects.requireNonNull(head.shipped());
            var known = store.same(head);
            if (known.isEmpty() || Optional.ofNullable(known.get().shipped()).orElse(0) < version) {
                offers.add(new Offer(
                        head.code(),
                        head.title(),
                        version,
                        known.map(SecretList::shipped).orElse(null)));
            }
        }
        return offers;
    }

    Optional<ListDraft> offered(String code) {
        return offers().stream()
                .filter(offer -> offer.code().equals(code))
                .flatMap(offer ->
                        drafts().stream().filter(draft -> draft.head().code().equals(code)))
                .findFirst();
    }

    /** All that is shipped for this office; what repeals another comes after it. */
    synchronized List<ListDraft> drafts() {
        if (read == null) {
            try {
                var drafts = new ArrayList<ListDraft>();
                for (var file : new PathMatchingResourcePatternResolver().getResources(WHERE)) {
                    boolean invented =
                            Objects.requireNonNull(file.getFilename()).startsWith(REHEARSAL);
                    if (!invented || rehearsal) {
                        drafts.add(draft(file, invented ? Origin.REHEARSAL : Origin.SHIPPED));
                    }
                }
                drafts.sort(Comparator.comparing((ListDraft draft) -> draft.repeals() != null)
                        .thenComparing(draft -> draft.head().code()));
                read = List.copyOf(drafts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read;
    }

    private ListDraft draft(Resource file, Origin origin) throws IOException {
        var checked = files.read(file.getContentAsByteArray(), origin);
        if (checked.draft() == null
                || !checked.problems().isEmpty()
                || checked.draft().head().shipped() == null) {
            throw new IllegalStateException("shipped list " + file.getFilename() + ": " + checked.problems());
        }
        return checked.draft();
    }
}
