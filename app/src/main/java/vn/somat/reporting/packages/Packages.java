package vn.somat.reporting.packages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.interchange.handover.OfficeCards;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;
import vn.somat.vault.SealedParcels;
import vn.somat.vault.Signatures;

/** Nhận gói báo cáo: only of offices whose card was entered, only what they signed, only what was sealed to us, each once. */
@Service
public class Packages {

    public static final int PAGE = 50;
    public static final int LARGEST = 1 << 20;
    private static final String TAKE = "package.take";

    private final PackageStore store;
    private final OfficeCards cards;
    private final SealedParcels parcels;
    private final Signatures signatures;
    private final Regulations regulations;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final MessageSource texts;
    private final TransactionTemplate together;

    Packages(
            PackageStore store,
            OfficeCards cards,
            SealedParcels parcels,
            Signatures signatures,
            Regulations regulations,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock,
            MessageSource texts,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.cards = cards;
        this.parcels = parcels;
        this.signatures = signatures;
        this.regulations = regulations;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.texts = texts;
        this.together = new TransactionTemplate(transactions);
    }

    @Transactional(readOnly = true)
    public List<Subordinate> subordinates(Reader reader) {
        access.require(reader, "report.read", Thing.none());
        return store.subordinates();
    }

    @Transactional(readOnly = true)
    public List<TakenPackage> page(Reader reader, @Nullable Long before) {
        access.require(reader, "report.read", Thing.none());
        return store.page(reader.clearance(), before, PAGE);
    }

    /** Thêm cơ quan trực thuộc by its card, after its fingerprint was compared. */
    public Subordinate enter(Reader reader, String card, boolean compared) {
        access.require(reader, TAKE, Thing.none());
        var read = cards.read(card);
        if (!compared) {
            throw Refusal.invalid("compared", "reporting.package.compare", read.fingerprint());
        }
        var one = new Subordinate(UUID.randomUUID(), read.name(), read.symbol(), read.signs(), clock.instant());
        together.executeWithoutResult(tx -> {
            var entry = ledger.record(Entry.of("reporting.subordinate.entered")
                    .by(reader.actor())
                    .on("subordinate", one.id())
                    .with("name", one.name())
                    .with("fingerprint", read.fingerprint()));
            store.add(one, reader.person(), entry.value());
        });
        return one;
    }

    /** From now on nothing of it is taken in; what came stays. */
    public void end(Reader reader, UUID subordinate) {
        access.require(reader, TAKE, Thing.none());
        together.executeWithoutResult(tx -> {
            if (!store.end(subordinate, clock.instant(), reader.person())) {
                throw Refusal.notThere();
            }
            ledger.record(
                    Entry.of("reporting.subordinate.ended").by(reader.actor()).on("subordinate", subordinate));
        });
    }

    /** Nhận một gói; refused whole, or taken whole. */
    public Subordinate take(Reader reader, byte[] file) {
        access.require(reader, TAKE, Thing.none());
        var came = PackageText.read(opened(file));
        var sender =
                store.signing(came.sender()).orElseThrow(() -> Refusal.invalid("file", "reporting.package.stranger"));
        if (!signatures.verify(came.sender(), came.signedPart().getBytes(StandardCharsets.UTF_8), came.signature())) {
            throw PackageText.refused();
        }
        var text = came.text();
        if (!Arrays.equals(text.receiver(), parcels.publicKey())) {
            throw Refusal.invalid("file", "reporting.package.not-for-us");
        }
        requireNamed(text);
        var level = regulations.all().reversed().stream()
                .flatMap(rules -> rules.level(text.level()).stream())
                .findFirst()
                .orElseThrow(PackageText::refused);
        access.require(reader, TAKE, Thing.of("subordinate", "").level(level.code(), level.rank()));
        keep(reader, sender, came, level);
        return sender;
    }

    /** A figure that we have no words for was counted by a newer version. */
    private void requireNamed(PackageText text) {
        for (var one : text.figures().all()) {
            var name = texts.getMessage("figures." + one.key(), null, "", Locale.ROOT);
            if (name == null || name.isEmpty()) {
                throw Refusal.invalid("file", "reporting.package.newer");
            }
        }
    }

    private void keep(Reader reader, Subordinate sender, SignedPackage came, Level level) {
        var text = came.text();
        var digest = digest(came.signedPart());
        together.executeWithoutResult(tx -> {
            var content = contents.create(KeyGroup.of(level.code()));
            var entry = ledger.record(Entry.of("reporting.package.taken")
                    .by(reader.actor())
                    .on("subordinate", sender.id())
                    .level(level.code())
                    .with("kind", text.kind())
                    .with("from", text.from())
                    .with("to", text.to())
                    .with("digest", digest));
            try (var keys = contents.open(List.of(content))) {
                store.take(
                        sender,
                        text,
                        (short) level.rank(),
                        digest,
                        content,
                        keys.seal(content, RolledUp.FIGURES, text.figures().text()),
                        clock.instant(),
                        reader.person(),
                        entry.value());
            }
        });
    }

    private byte[] opened(byte[] file) {
        try (var parcel = parcels.open(new ByteArrayInputStream(file))) {
            var text = parcel.body().readNBytes(LARGEST + 1);
            if (text.length > LARGEST) {
                throw PackageText.refused();
            }
            return text;
        } catch (IOException | RuntimeException notForUs) {
            throw PackageText.refused();
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
