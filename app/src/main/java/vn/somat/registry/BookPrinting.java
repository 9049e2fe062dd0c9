package vn.somat.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;

/**
 * In sổ: books, volumes, arrival stamps and slips on paper, each page sealed by the ledger's size and root. Needs a
 * sealed checkpoint of this moment; prints only what the reader may see.
 */
@Service
public class BookPrinting {

    private final PrintJobs jobs;
    private final Press press;
    private final SheetPress sheets;

    BookPrinting(PrintJobs jobs, Press press, SheetPress sheets) {
        this.jobs = jobs;
        this.press = press;
        this.sheets = sheets;
    }

    /** The kind of file. */
    public enum Format {
        PDF,
        XLSX
    }

    /**
     * How far a print-out is.
     *
     * @param total lines to print; 0 until they are counted
     * @param trouble message key of what went wrong; null unless it failed
     */
    public record Job(
            UUID id,
            BookId book,
            Format format,
            long done,
            long total,
            Status status,
            @Nullable String trouble) {

        /** Whether it can be fetched. */
        public enum Status {
            RUNNING,
            READY,
            FAILED
        }
    }

    /** Prints at once into {@code out}: for the API and short books. {@code volume} null: all volumes. */
    public void print(
            Reader reader, BookId book, @Nullable Integer volume, Format format, Locale locale, OutputStream out) {
        write(jobs.print(new PrintOrder(reader, book, volume, format, locale)), out);
    }

    /** Prints in the background; the result is kept in memory, for its reader only, until it is fetched or ten minutes old. */
    public UUID start(Reader reader, BookId book, @Nullable Integer volume, Format format, Locale locale) {
        var order = new PrintOrder(reader, book, volume, format, locale);
        press.require(order);
        return jobs.start(order);
    }

    /** Empty when it is another's, fetched, cancelled, too old, or forgotten by a restart. */
    public Optional<Job> job(Reader reader, UUID job) {
        return jobs.find(reader, job).map(PrintJob::shown);
    }

    /** The finished print-out, once. */
    public Optional<byte[]> fetch(Reader reader, UUID job) {
        return jobs.take(reader, job);
    }

    /** Stops it, or throws it away when it is finished. */
    public void cancel(Reader reader, UUID job) {
        jobs.cancel(reader, job);
    }

    /** Dấu đến with this paper's number and date. */
    public void arrivalStamp(Reader reader, DocumentId document, Locale locale, OutputStream out) {
        write(sheets.arrivalStamp(reader, document, locale), out);
    }

    /** Phiếu giải quyết văn bản đến, phiếu đăng ký văn bản đi: the slip of a paper with the ledger's QR. */
    public void slip(Reader reader, DocumentId document, Locale locale, OutputStream out) {
        write(sheets.slip(reader, document, locale), out);
    }

    private static void write(byte[] paper, OutputStream out) {
        try {
            out.write(paper);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
