package vn.somat.interchange.batches;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.printing.SheetPrinter;
import vn.somat.printing.WrittenReport;

/**
 * In hàng loạt: the numbered papers of a run with number, day, words and signer, in pieces that are laid out one after the
 * other, so that memory holds one of them. The ledger says so before anybody gets it.
 */
@Service
public class BatchPaper {

    /** Papers in one file. */
    public static final int PIECE = 200;

    private final BatchReading reading;
    private final BatchSheets sheets;
    private final SheetPrinter printer;
    private final Ledger ledger;
    private final Clock clock;

    BatchPaper(BatchReading reading, BatchSheets sheets, SheetPrinter printer, Ledger ledger, Clock clock) {
        this.reading = reading;
        this.sheets = sheets;
        this.printer = printer;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Những văn bản từ dòng này đến dòng kia, one PDF; at most {@value #PIECE} rows. The stream stays open. */
    public void piece(Reader reader, UUID id, int from, int to, OutputStream out) throws IOException {
        if (from < 1 || to < from || to - from >= PIECE) {
            throw Refusal.invalid("to", "interchange.batch.piece", PIECE);
        }
        var batch = printable(reader, id, from, to);
        if (!write(batch, from, to, out)) {
            throw Refusal.conflict("interchange.batch.nothing-printed");
        }
    }

    /** Tất cả: the pieces one behind the other in one ZIP, each when it is made. The stream stays open. */
    public void all(Reader reader, UUID id, OutputStream out) throws IOException {
        var batch = printable(reader, id, 1, reading.find(reader, id).rows());
        var zip = new ZipOutputStream(new BufferedOutputStream(out));
        for (int from = 1; from <= batch.view().rows(); from += PIECE) {
            int to = Math.min(batch.view().rows(), from + PIECE - 1);
            zip.putNextEntry(
                    new ZipEntry("%s-%05d-%05d.pdf".formatted(batch.view().label(), from, to)));
            var unused = write(batch, from, to, zip);
            zip.closeEntry();
            zip.flush();
        }
        zip.finish();
    }

    private StoredBatch printable(Reader reader, UUID id, int from, int to) {
        var batch = reading.readable(reader, id);
        if (batch.texts().text() == null) {
            throw Refusal.conflict("interchange.batch.no-text");
        }
        if (batch.view().done() == 0) {
            throw Refusal.conflict("interchange.batch.nothing-printed");
        }
        ledger.recordAlone(
                BatchDesk.entry("printed", reader.actor(), batch.view()).with("row", from + "–" + to));
        return batch;
    }

    private boolean write(StoredBatch batch, int from, int to, OutputStream out) throws IOException {
        var papers = new ArrayList<WrittenReport>();
        var sheet = sheets.of(batch);
        for (var row : reading.numbered(batch, from - 1, to, PIECE)) {
            papers.add(sheet.paper(row));
        }
        if (!papers.isEmpty()) {
            var unused = printer.papers(batch.view().label(), papers, sheet.level(), clock.instant(), out);
        }
        return !papers.isEmpty();
    }
}
