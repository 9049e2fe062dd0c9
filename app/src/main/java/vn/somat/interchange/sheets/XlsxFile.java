package vn.somat.interchange.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import vn.somat.ledger.Refusal;

/**
 * Tệp XLSX (ECMA-376): the strings all sheets share are held, the sheets themselves are read as they stream by. Only parts the
 * book names are opened; no relation leads out of the file.
 */
final class XlsxFile implements SheetFile {

    private static final int MOST_PARTS = 5_000;
    private static final int MOST_SHEETS = 200;

    private final byte[] zip;
    private final List<String> names;
    private final List<String> parts;
    private final List<String> strings;
    private final XlsxStyles styles;

    private XlsxFile(byte[] zip, XlsxBook book, List<String> parts, List<String> strings, XlsxStyles styles) {
        this.zip = zip;
        this.names = book.sheets().stream().map(XlsxBook.Sheet::name).toList();
        this.parts = parts;
        this.strings = strings;
        this.styles = styles;
    }

    static XlsxFile open(byte[] file) {
        try {
            var links = new HashMap<String, String>();
            part(file, "xl/_rels/workbook.xml.rels", in -> XlsxBook.links(in, links));
            var book = new XlsxBook();
            part(file, "xl/workbook.xml", book::read);
            var sheets =
                    book.sheets().subList(0, Math.min(MOST_SHEETS, book.sheets().size()));
            if (sheets.isEmpty()) {
                throw Refusal.invalid("file", "interchange.sheet.broken");
            }
            var strings = new ArrayList<String>();
            part(file, path(links, "sharedStrings", "xl/sharedStrings.xml"), in -> XlsxStrings.read(in, strings));
            var styles = new XlsxStyles(book.since1904());
            part(file, path(links, "styles", "xl/styles.xml"), styles::read);
            var parts = new ArrayList<String>();
            for (var sheet : sheets) {
                parts.add(links.getOrDefault(sheet.link(), ""));
            }
            return new XlsxFile(file, book, parts, strings, styles);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw broken instanceof Refusal told ? told : Refusal.invalid("file", "interchange.sheet.broken");
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public void read(int sheet, Lines lines) {
        try {
            part(zip, parts.get(sheet), in -> new XlsxSheet(strings, styles).read(in, lines));
        } catch (IOException | XMLStreamException broken) {
            throw Refusal.invalid("file", "interchange.sheet.broken");
        }
    }

    /** Reads one part of the zip. */
    interface PartReader {
        void read(InputStream in) throws IOException, XMLStreamException;
    }

    private static String path(Map<String, String> links, String kind, String usual) {
        return links.getOrDefault(kind, usual);
    }

    /** Nothing happens when there is no such part. */
    private static void part(byte[] file, String name, PartReader reader) throws IOException, XMLStreamException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var counted = new Swollen(zip);
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw Refusal.invalid("file", "interchange.sheet.swollen");
                }
                if (entry.getName().equals(name)) {
                    reader.read(counted);
                    return;
                }
                counted.skipAll();
            }
        } catch (IllegalArgumentException broken) {
            throw new IOException("a name in the zip that is none", broken);
        }
    }
}
