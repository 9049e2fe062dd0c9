package vn.somat.registry.scans;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.printing.AttachmentKind;
import vn.somat.registry.ScanDecisions;
import vn.somat.registry.ScanMatter;
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
    private final ScanDecisions decisions;
    private final Ledger ledger;
    private final Clock clock;

    ScanReceiving(
            WaitingScanStore store,
            Contents contents,
            BlindIndex blind,
            ScanDecisions decisions,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.contents = contents;
        this.blind = blind;
        this.decisions = decisions;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    void take(String name, AttachmentKind kind, byte[] bytes) {
        var sha256 = sha256(bytes);
        var print = blind.blind("scan", sha256);
        if (store.waits(print)) {
            return;
        }
        // Nothing that lies in the folder is of a higher one.
        var level = decisions.inForce(ScanMatter.FOLDER);
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
