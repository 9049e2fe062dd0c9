package vn.somat.interchange.imports;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Reader;
import vn.somat.interchange.sheets.SheetFile;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Tiếp nhận tệp sổ cũ: sealed as it comes, under a key of its own. */
@Component
class ImportReceiving {

    private final OldFileStore files;
    private final FileTexts texts;
    private final Contents contents;
    private final Regulations regulations;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    ImportReceiving(
            OldFileStore files,
            FileTexts texts,
            Contents contents,
            Regulations regulations,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.texts = texts;
        this.contents = contents;
        this.regulations = regulations;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Refuses what is no CSV or XLSX. */
    OldFile receive(Reader reader, String form, String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw Refusal.invalid("file", "interchange.empty");
        }
        int sheets = SheetFile.of(bytes).names().size();
        return Objects.requireNonNull(together.execute(tx -> {
            var content = contents.create(strictest());
            var unused = contents.write(content, new ByteArrayInputStream(bytes));
            var now = clock.instant();
            var file = new OldFile(
                    UUID.randomUUID(),
                    form,
                    now,
                    reader.person(),
                    ImportDesk.sha256(bytes),
                    bytes.length,
                    content,
                    FileState.LOOKING,
                    0,
                    0,
                    0,
                    0,
                    now,
                    null);
            files.add(file, reader.account(), texts.seal(content, "name", name));
            var unusedEntry = ledger.record(ImportBook.entry("received", reader, file)
                    .with("form", form)
                    .with("bytes", bytes.length)
                    .with("sheets", sheets));
            return file;
        }));
    }

    /** Whatever the file holds: nothing in it is of a higher level than the highest. */
    private KeyGroup strictest() {
        return KeyGroup.of(regulations.on(LocalDate.now(clock)).levels().stream()
                .max(Comparator.comparingInt(Level::rank))
                .map(Level::code)
                .orElseThrow());
    }
}
