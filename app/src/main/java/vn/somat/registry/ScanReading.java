package vn.somat.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.printing.PreviewFailed;
import vn.somat.printing.Previews;
import vn.somat.vault.ContentDestroyed;
import vn.somat.vault.Contents;

/** Đọc bản quét: page by page, each seen to be done; the text is sealed and makes its paper findable in one transaction. */
@Component
class ScanReading {

    private static final int MOST_PAGES = 60;

    private final ScanTextStore store;
    private final ScanTexts texts;
    private final LineStore lines;
    private final Recogniser recogniser;
    private final RecognitionSettings settings;
    private final Previews previews;
    private final Terms terms;
    private final Contents contents;
    private final Clock clock;
    private final TransactionTemplate together;

    ScanReading(
            ScanTextStore store,
            ScanTexts texts,
            LineStore lines,
            Recogniser recogniser,
            RecognitionSettings settings,
            Previews previews,
            Terms terms,
            Contents contents,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.texts = texts;
        this.lines = lines;
        this.recogniser = recogniser;
        this.settings = settings;
        this.previews = previews;
        this.terms = terms;
        this.contents = contents;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Reads the scan that waits longest; false when none waits, or nothing can read it. */
    boolean one() {
        var next = settings.on() && recogniser.isThere() ? store.next().orElse(null) : null;
        if (next == null) {
            return false;
        }
        if (!Boolean.TRUE.equals(together.execute(tx -> wanted(next)))) {
            return true;
        }
        try {
            var read = pages(next);
            together.executeWithoutResult(tx -> keep(next, read));
        } catch (PreviewFailed | ContentDestroyed unreadable) {
            store.failed(next.attachment(), "registry.recognition.unreadable", clock.instant());
        } catch (Recogniser.Failed tooMuch) {
            store.failed(next.attachment(), "registry.recognition.failed", clock.instant());
        }
        return true;
    }

    /** What the office wants no more, or never did, is dropped unread. */
    private boolean wanted(UnreadScan next) {
        boolean wanted = lines.lock(next.document()).filter(texts::wants).isPresent();
        if (!wanted) {
            texts.forget(next.document());
        }
        return wanted;
    }

    private List<String> pages(UnreadScan next) throws Recogniser.Failed {
        var bytes = bytes(next);
        var read = new ArrayList<String>();
        int total = 1;
        for (int page = 0; page < total; page++) {
            var drawn = previews.legible(new ByteArrayInputStream(bytes), page);
            total = Math.min(drawn.total(), MOST_PAGES);
            if (!drawn.pages().isEmpty()) {
                read.add(recogniser
                        .read(drawn.pages().getFirst())
                        .replace(ScanTexts.PAGE, "\n")
                        .strip());
            }
            store.read(next.attachment(), page + 1, total);
        }
        return read;
    }

    private byte[] bytes(UnreadScan next) {
        try (var in = Objects.requireNonNull(together.execute(tx -> contents.read(next.content())))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void keep(UnreadScan next, List<String> read) {
        if (!wanted(next)) {
            return;
        }
        var content = next.content();
        try (var keys = contents.open(List.of(content))) {
            if (keys.isDestroyed(content)) {
                return;
            }
            var sealed = keys.seal(content, ScanTexts.SEALED, String.join(ScanTexts.PAGE, read));
            if (store.done(next.attachment(), sealed, terms.recognised(read), clock.instant())) {
                texts.refresh(next.document());
            }
        }
    }
}
