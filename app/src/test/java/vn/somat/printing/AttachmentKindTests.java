package vn.somat.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.somat.printing.SampleFiles.types;
import static vn.somat.printing.SampleFiles.zip;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentKindTests {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static Optional<AttachmentKind> of(byte[] file) throws Exception {
        return AttachmentKind.detect(new ByteArrayInputStream(file));
    }

    private static Optional<AttachmentKind> of(String text) throws Exception {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void filesAreKnownByWhatIsInside() throws Exception {
        assertThat(of(SampleFiles.pdf(1))).contains(AttachmentKind.PDF);
        assertThat(of(SampleFiles.docx())).contains(AttachmentKind.DOCX);
        assertThat(of(SampleFiles.picture("png", 4, 4))).contains(AttachmentKind.PNG);
        assertThat(of(SampleFiles.picture("jpg", 4, 4))).contains(AttachmentKind.JPEG);
        assertThat(of(SampleFiles.tiff(1))).contains(AttachmentKind.TIFF);
        assertThat(of(zip("x", "1", "[Content_Types].xml", types(SHEET)))).contains(AttachmentKind.XLSX);
        assertThat(of(zip("mimetype", "application/vnd.oasis.opendocument.text")))
                .contains(AttachmentKind.ODT);
        assertThat(of("\uFEFFBáo cáo\r\nsố 12 < 15")).contains(AttachmentKind.TXT);
        assertThat(of("chữ ".repeat(40_000))).contains(AttachmentKind.TXT);
    }

    @Test
    void ourOwnWorkbookIsAWorkbook() throws Exception {
        byte[] file = PaperLab.print(out -> new BookWorkbook()
                .write(
                        SampleBook.book(),
                        new BookWorkbook.Tabs("1", "2", "3"),
                        SampleBook.rows(2),
                        Progress.UNWATCHED,
                        out));
        assertThat(of(file)).contains(AttachmentKind.XLSX);
    }

    // Rule 10: What is not on the list is refused.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>",
                "\n <!DOCTYPE html>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><a/>",
                "<script>",
                "#!/bin/sh",
                "MZ\u0000\u0001",
                "\u007fELF",
                "{\\rtf1\u0007",
                "GIF89a\u0001"
            })
    void whatIsNotOnTheListIsRefused(String file) throws Exception {
        assertThat(of(file)).isEmpty();
    }

    @Test
    void archivesMacrosAndOldEncodingsAreRefused() throws Exception {
        assertThat(of(zip("a.txt", "b"))).isEmpty();
        assertThat(of(zip("[Content_Types].xml", types(WORD.replace("document.main", "document.macroEnabled.main")))))
                .isEmpty();
        assertThat(of(zip("[Content_Types].xml", types(WORD) + types("application/vnd.ms-office.vbaProject"))))
                .isEmpty();
        assertThat(of(new byte[] {'P', 'K', 3, 4, 9, 9, 9})).isEmpty();
        assertThat(of("B\u00D2c".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }
}
