package vn.somat.interchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.somat.ledger.Refusal;

/** Workbooks that want something read for them: a file of this machine, an address, or a word that is a billion words. */
class StrangersWorkbookTests {

    private static final Map<String, String> BOOK = new LinkedHashMap<>();

    static {
        BOOK.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>&x;<Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        BOOK.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">&x;<sheets>"
                        + "<sheet name=\"Một\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>");
        BOOK.put("xl/sharedStrings.xml", "<sst><si><t>Chữ &x;</t></si></sst>");
        BOOK.put("xl/styles.xml", "<styleSheet>&x;<cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
        BOOK.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>Ô &x;</t></is></c></row></sheetData></worksheet>");
    }

    @TempDir
    private Path folder;

    @Test
    @DisplayName("A workbook that swells, points outside or is broken is refused, and nothing of it is read.")
    void noPartNamesAnythingOutside() throws Exception {
        var secret =
                Files.writeString(folder.resolve("secret.txt"), "ZQXWSTRANGER").toUri();
        try (var listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            for (var type : List.of(
                    "[<!ENTITY x SYSTEM \"" + secret + "\">]",
                    "[<!ENTITY x SYSTEM \"" + address + "\">]",
                    "SYSTEM \"" + address + "\" [<!ENTITY x \"y\">]",
                    "[<!ENTITY % p SYSTEM \"" + address + "\"> %p; <!ENTITY x \"y\">]",
                    "[<!ENTITY x \"harmless\">]",
                    "SYSTEM \"" + address + "\"",
                    billionLaughs())) {
                for (var part : BOOK.keySet()) {
                    var file = hostile(part, type);
                    assertThatThrownBy(() -> SheetFile.of(file)
                                    .read(
                                            0,
                                            (number, cells) -> assertThat(cells)
                                                    .as("no line is given out")
                                                    .isNull()))
                            .as(part + " " + type)
                            .isInstanceOf(Refusal.class);
                }
            }
            listener.setSoTimeout(200);
            assertThatThrownBy(listener::accept).as("nobody called").isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(SheetFile.of(hostile("", "")).names()).containsExactly("Một");
    }

    private static String billionLaughs() {
        var type = new StringBuilder("[<!ENTITY x0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY x")
                    .append(i)
                    .append(" \"")
                    .append(("&x" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return type.append("<!ENTITY x \"&x29;\">]").toString();
    }

    /** The book, with a document type in one of its parts. */
    private static byte[] hostile(String hostile, String type) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : BOOK.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                var root = part.getValue().substring(1).split("[ >]", 2)[0];
                boolean used = type.contains("ENTITY x ");
                var text = part.getKey().equals(hostile)
                        ? "<!DOCTYPE " + root + " " + type + ">"
                                + (used ? part.getValue() : part.getValue().replace("&x;", ""))
                        : part.getValue().replace("&x;", "");
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
