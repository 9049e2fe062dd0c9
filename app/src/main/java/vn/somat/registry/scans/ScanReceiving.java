package vn.somat.registry.scans;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.printing.AttachmentKind;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.vault.BlindIndex;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Nhận bản quét: seals what came, under the level of its folder, and says so in the ledger. A file that waits already is not taken twice. */
@Component
@EnableConfigurationProperties(ScanFolderSettings.class)
class ScanReceiving {

    static final String ACTOR = "system";
    static final String NAME = "name";

    private final WaitingScanStore store;
    private final Contents contents;
    private final BlindIndex blind;
    private final Regulations regulations;
    private final Ledger ledger;
    private final ScanFolderSettings settings;
    private final Clock clock;

    ScanReceiving(
            WaitingScanStore store,
            Contents contents,
            BlindIndex blind,
            Regulations regulations,
            Ledger ledger,
            ScanFolderSettings settings,
            Clock clock) {
        this.store = store;
        this.contents = contents;
        this.blind = blind;
        this.regulations = regulations;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void take(String name, AttachmentKind kind, byte[] bytes) {
        var sha256 = sha256(bytes);
        var print = blind.blind("scan", sha256);
        if (store.waits(print)) {
            return;
        }
        var level = level();
        var id = UUID.randomUUID();
        var content = contents.create(KeyGroup.of(level.code()));
        var unused = contents.write(content, new ByteArrayInputStream(bytes));
        var entry = ledger.record(Entry.of("registry.scan.received")
                .by(ACTOR)
                .on("scan", id)
                .level(level.code())
                .with("content", content.value())
                .with("kind", kind)
                .with("size", bytes.length)
                .commit("sha256", sha256));
        try (var keys = contents.open(List.of(content))) {
            store.add(
                    new StoredScan(
                            id,
                            level.code(),
                            level.rank(),
                            content,
                            keys.seal(content, NAME, name),
                            kind.name(),
                            bytes.length,
                            print,
                            clock.instant()),
                    entry.value());
        }
    }

    /** Nothing that lies in the folder is of a higher one. */
    private Level level() {
        var rules = regulations.on(LocalDate.now(clock));
        return Optional.ofNullable(settings.level())
                .flatMap(rules::level)
                .or(() -> rules.levels().stream().max(Comparator.comparingInt(Level::rank)))
                .orElseThrow();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
