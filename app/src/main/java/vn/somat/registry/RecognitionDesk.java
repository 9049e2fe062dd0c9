package vn.somat.registry;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Bàn nhận dạng chữ: how far the reading of scans is, and reading again what could not be read. */
@Service
public class RecognitionDesk {

    private static final int SHOWN = 20;

    private final RecognitionStore store;
    private final Recogniser recogniser;
    private final RecognitionSettings settings;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    RecognitionDesk(
            RecognitionStore store,
            Recogniser recogniser,
            RecognitionSettings settings,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.recogniser = recogniser;
        this.settings = settings;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Of papers that are the reader's to open; of no other. */
    public RecognitionState state(Reader reader) {
        access.require(reader, "scan.state", Thing.none());
        return new RecognitionState(
                settings.on(),
                recogniser.isThere(),
                store.count(reader, ScanText.State.WAITING),
                store.lastRead(reader).orElse(null),
                store.working(reader, SHOWN),
                store.count(reader, ScanText.State.FAILED),
                store.failed(reader, SHOWN));
    }

    /** Đọc lại: all that could not be read and is the reader's to open waits once more. */
    @Transactional
    public int again(Reader reader) {
        access.require(reader, "scan.again", Thing.none());
        int again = store.again(reader, clock.instant());
        if (again == 0) {
            throw Refusal.conflict("registry.scan-state.none-failed");
        }
        ledger.record(Entry.of("registry.scan.again").by(reader.actor()).with("count", again));
        return again;
    }
}
