package vn.somat.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that want something read for them: a file of this machine, an address, or a word that is a billion words. */
class StrangersXmlTests {

    private static final String MARK = "ZQXWSTRANGER";
    private static final String MAIN = "word/document.xml";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("XML of a stranger that declares a document type is refused, in whatever part of a DOCX it stands: "
            + "nothing of this machine gets into a page, nobody is called, and no word swells.")
    void noPartNamesAnythingOutside() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), MARK).toUri();
        try (var listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            var document = document();
            var parts = parts(document);
            assertThat(parts).contains(MAIN, "[Content_Types].xml", "_rels/.rels", "word/styles.xml");
            assertThat(parts.stream().filter(part -> part.startsWith("word/header")))
                    .isNotEmpty();
            for (var type : List.of(
                    "[<!ENTITY x SYSTEM \"" + secret + "\">]",
                    "[<!ENTITY x SYSTEM \"" + address + "\">]",
                    "SYSTEM \"" + address + "\" [<!ENTITY x \"y\">]",
                    "[<!ENTITY % p SYSTEM \"" + address + "\"> %p; <!ENTITY x \"y\">]",
                    billionLaughs())) {
                for (var part : parts) {
                    var page = pageOf(with(document, part, type));
                    assertThat(page).as(part + " " + type).doesNotContain(MARK);
                }
                var hostile = with(document, MAIN, type);
                assertThatThrownBy(() -> new Previews().pages(new ByteArrayInputStream(hostile), 0, 1))
                        .as(type)
                        .isInstanceOfSatisfying(
                                PreviewFailed.class,
                                told -> assertThat(told.reason()).isEqualTo(PreviewFailed.Reason.BROKEN));
            }
            listener.setSoTimeout(200);
            assertThatThrownBy(listener::accept).as("nobody called").isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** The page, or nothing for what is refused; whatever takes longer fails. */
    private static String pageOf(byte[] docx) {
        try {
            return WordPage.of(docx, new Deadline(Duration.ofSeconds(5)));
        } catch (IOException | RuntimeException refused) {
            assertThat(refused).isNotInstanceOf(PreviewFailed.class);
            return "";
        }
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

    private static byte[] document() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createStyles();
            document.createNumbering();
            document.createFootnotes();
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Đầu trang");
            document.createParagraph().createRun().setText("Nội dung");
            return PaperLab.print(document::write);
        }
    }

    private static List<String> parts(byte[] docx) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    /** The same, with a document type in one part whose root begins with {@code &x;}. */
    private static byte[] with(byte[] docx, String part, String type) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(docx));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.write((entry.getName().equals(part) ? hostile(text, type) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String hostile(String xml, String type) {
        int root = xml.indexOf('<', xml.startsWith("<?") ? xml.indexOf("?>") : 0);
        int inside = xml.indexOf('>', root) + 1;
        boolean empty = xml.charAt(inside - 2) == '/';
        var name = xml.substring(root + 1).split("[\\s/>]", 2)[0];
        var start =
                empty ? xml.substring(root, inside - 2) + ">&x;</" + name + ">" : xml.substring(root, inside) + "&x;";
        return xml.substring(0, root) + "<!DOCTYPE " + name + " " + type + ">" + start + xml.substring(inside);
    }
}
