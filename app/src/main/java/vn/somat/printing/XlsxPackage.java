package vn.somat.printing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip around the sheets of an XLSX file (ECMA-376), parts written one after the other. */
final class XlsxPackage {

    /** Writes the inside of one sheet. */
    interface Content {
        void write(SheetXml sheet) throws IOException;
    }

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final ZipOutputStream zip;
    private final Writer writer;
    private Instant madeAt = Instant.EPOCH;

    XlsxPackage(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 15);
    }

    void start(String title, Instant printedAt, BookWorkbook.Tabs tabs) throws IOException {
        madeAt = printedAt.truncatedTo(ChronoUnit.SECONDS);
        part("[Content_Types].xml", XlsxParts.CONTENT_TYPES);
        part("_rels/.rels", XlsxParts.ROOT_LINKS);
        part("docProps/core.xml", XlsxParts.core(title, madeAt));
        part("xl/_rels/workbook.xml.rels", XlsxParts.BOOK_LINKS);
        part("xl/workbook.xml", XlsxParts.workbook(tabs));
        part("xl/styles.xml", XlsxParts.STYLES);
    }

    void sheet(int number, Content content) throws IOException {
        open("xl/worksheets/sheet" + number + ".xml");
        content.write(new SheetXml(writer));
        close();
    }

    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private void part(String name, String xml) throws IOException {
        open(name);
        writer.write(HEAD + xml);
        close();
    }

    private void open(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(madeAt));
        zip.putNextEntry(entry);
    }

    private void close() throws IOException {
        writer.flush();
        zip.closeEntry();
    }
}
