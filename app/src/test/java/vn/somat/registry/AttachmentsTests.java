package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.printing.Previews;
import vn.somat.testing.TestOffice;

class AttachmentsTests {

    private static TestOffice office;
    private static Papers papers;
    private static Attachments attachments;

    @BeforeAll
    static void open() {
        office = TestOffice.party("2026-11-20");
        papers = new Papers(office);
        attachments = office.bean(Attachments.class);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Reader clerk() {
        return office.reader(Duty.CLERK_INCOMING);
    }

    private static DocumentId ordinary() {
        return papers.in(papers.incoming("vb-den"));
    }

    private static DocumentId secret() {
        return papers.in(papers.incoming("bmnn-den").level("mat"));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] pdf(int pages) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] docx() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Dự thảo");
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String code(Runnable act) {
        try {
            act.run();
        } catch (Refusal no) {
            return no.code();
        }
        return "done";
    }

    private static List<String> acts(DocumentId paper) {
        return office.bean(Ledger.class).history("document", paper.value(), null, 50).stream()
                .map(RecordedAct::act)
                .toList();
    }

    @Test
    @DisplayName("A file comes out as it went in, and its kind is told by its content.")
    void aFileComesOutAsItWentIn() throws Exception {
        var paper = ordinary();
        for (var bytes :
                List.of(pdf(3), docx(), png(), "Một dòng\n".repeat(40_000).getBytes(StandardCharsets.UTF_8))) {
            var id = attachments.add(clerk(), paper, "tệp", stream(bytes));
            try (var out = attachments.download(clerk(), id)) {
                assertThat(out.readAllBytes()).isEqualTo(bytes);
            }
        }
        assertThat(attachments.of(clerk(), paper))
                .extracting(file -> file.kind() + " " + file.name())
                .containsExactlyInAnyOrder("PDF tệp.pdf", "DOCX tệp.docx", "PNG tệp.png", "TXT tệp.txt");
        assertThat(acts(paper).stream().filter("registry.attachment.added"::equals))
                .hasSize(4);
        assertThat(acts(paper).stream().filter("registry.attachment.downloaded"::equals))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"quet.PDF,quet.PDF", "quet.exe,quet.exe.pdf", "Công  văn.pdf,Công văn.pdf"})
    @DisplayName("A name ends as the kind of the file does.")
    void aNameEndsAsTheKindOfTheFile(String typed, String kept) throws Exception {
        var paper = ordinary();
        attachments.add(clerk(), paper, typed, stream(pdf(1)));
        assertThat(attachments.of(clerk(), paper).getFirst().name()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "a\\b.pdf", "..", "", "  ", "a\u0000b.pdf", "a\u202Efdp.exe"})
    @DisplayName("A name with a path or with signs nobody sees is refused.")
    void badNamesAreRefused(String name) throws Exception {
        var paper = ordinary();
        var bytes = pdf(1);
        assertThatThrownBy(() -> attachments.add(clerk(), paper, name, stream(bytes)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.INVALID));
        assertThat(attachments.of(clerk(), paper)).isEmpty();
    }

    @Test
    @DisplayName("What is not on the list is refused by its content, and nothing of it stays.")
    void whatIsNotOnTheListIsRefused() throws Exception {
        var paper = ordinary();
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write(1);
        }
        var program = new byte[300_000];
        program[0] = 'M';
        program[1] = 'Z';
        for (var bytes : List.of(
                program, zip.toByteArray(), "<html><script>x</script></html>\u0000".getBytes(StandardCharsets.UTF_8))) {
            assertThat(code(() -> attachments.add(clerk(), paper, "a.pdf", stream(bytes))))
                    .isEqualTo("registry.attachment.kind");
        }
        assertThat(code(() -> attachments.add(clerk(), paper, "a.pdf", stream(new byte[0]))))
                .isEqualTo("registry.attachment.empty");
        assertThat(attachments.of(clerk(), paper)).isEmpty();
    }

    @Test
    @DisplayName("A file larger than allowed is refused while it is read, and nothing of it stays.")
    void tooLargeIsRefused() throws Exception {
        var paper = ordinary();
        var start = pdf(1);
        long before = chunks();
        var endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < start.length ? start[(int) at++] & 0xFF : ' ';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                for (int i = 0; i < length; i++) {
                    into[from + i] = (byte) read();
                }
                return length;
            }
        };
        assertThat(code(() -> attachments.add(clerk(), paper, "a.pdf", endless)))
                .isEqualTo("registry.attachment.large");
        assertThat(chunks()).isEqualTo(before);
        assertThat(attachments.of(clerk(), paper)).isEmpty();
    }

    private static long chunks() {
        return Objects.requireNonNull(
                office.sql().queryForObject("select count(*) from vault.content_chunk", Long.class));
    }

    @Test
    @DisplayName("Neither name nor content nor hash of a file lies readable in the database.")
    void nothingReadableLiesInTheDatabase() throws Exception {
        var paper = secret();
        attachments.add(clerk(), paper, "ZXQV danh sách.txt", stream("ZXQV nội dung".getBytes(StandardCharsets.UTF_8)));
        var row = office.sql().queryForMap("select * from registry.attachment where document = ?", paper.value());
        var chunk = office.sql()
                .queryForObject(
                        "select bytes from vault.content_chunk where content_id = ?", byte[].class, row.get("content"));
        assertThat(new String(chunk, StandardCharsets.ISO_8859_1)).doesNotContain("ZXQV");
        assertThat(new String((byte[]) row.get("sealed_name"), StandardCharsets.ISO_8859_1))
                .doesNotContain("ZXQV");
        assertThat((byte[]) row.get("sealed_hash")).hasSizeGreaterThan(64);
        assertThat(office.sql()
                        .queryForObject(
                                "select group_code from vault.content_key where content_id = ?",
                                String.class,
                                row.get("content")))
                .isEqualTo("mat");
    }

    @Test
    @DisplayName("A secret file is shown page by page, each look in the ledger, and never handed out.")
    void aSecretFileIsShownAndNotHandedOut() throws Exception {
        var paper = secret();
        var id = attachments.add(clerk(), paper, "quét.pdf", stream(pdf(5)));
        var preview = attachments.preview(clerk(), id, 1, 2);
        assertThat(preview.total()).isEqualTo(5);
        assertThat(preview.pages()).hasSize(2).allMatch(page -> page[1] == 'P');
        var look = office.bean(Ledger.class).history("attachment", id, null, 1).getFirst();
        assertThat(look.act()).isEqualTo("registry.attachment.read");
        assertThat(look.level()).isEqualTo("mat");
        assertThat(look.facts()).containsEntry("page", "2–3").containsEntry("basis", "DUTY");
        assertThatThrownBy(() -> attachments.download(clerk(), id)).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.code()).isEqualTo("registry.attachment.shown-only");
            assertThat(no.citation()).isNotBlank();
        });
        assertThat(acts(paper)).doesNotContain("registry.attachment.downloaded");
    }

    @Test
    @DisplayName(
            "The picture of a secret page says who looks; no two readers get the same one. Ordinary pages bear nothing.")
    void theReaderIsInThePicture() throws Exception {
        var bytes = pdf(2);
        var id = attachments.add(clerk(), secret(), "quét.pdf", stream(bytes));
        var clean =
                office.bean(Previews.class).pages(stream(bytes), 0, 1).pages().getFirst();
        var mine = attachments.preview(clerk(), id, 0, 1).pages().getFirst();
        var head =
                attachments.preview(office.reader(Duty.HEAD), id, 0, 1).pages().getFirst();
        assertThat(differing(clean, mine)).isGreaterThan(50_000);
        assertThat(differing(clean, head)).isGreaterThan(50_000);
        assertThat(differing(mine, head)).isGreaterThan(20_000);
        assertThat(attachments.forPrinting(clerk(), id, 1).pages().getFirst()).isEqualTo(clean);

        var open = attachments.add(clerk(), ordinary(), "quét.pdf", stream(bytes));
        assertThat(attachments.preview(clerk(), open, 0, 1).pages().getFirst()).isEqualTo(clean);
    }

    private static int differing(byte[] one, byte[] other) throws IOException {
        var a = ImageIO.read(stream(one));
        var b = ImageIO.read(stream(other));
        int count = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                count += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    @DisplayName("Who has looked at a paper is told from the ledger to those who watch over it, page by page.")
    void whoHasLooked() throws Exception {
        var readings = office.bean(Readings.class);
        var paper = secret();
        var id = attachments.add(clerk(), paper, "quét.pdf", stream(pdf(3)));
        for (int page = 0; page < 3; page++) {
            attachments.preview(clerk(), id, page, 1);
        }
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var newest = readings.of(officer, paper, null, 2);
        assertThat(newest)
                .extracting(look -> look.actor() + " " + look.facts().get("page"))
                .containsExactly(clerk().actor() + " 3", clerk().actor() + " 2");
        assertThat(readings.of(officer, paper, newest.getLast().recorded(), 2))
                .extracting(look -> look.facts().get("page"))
                .containsExactly("1");
        assertThat(code(() -> readings.of(clerk(), paper, null, 2))).isEqualTo("access.refused.duty");
        assertThat(code(() -> readings.of(office.reader(Duty.ADMINISTRATOR), paper, null, 2)))
                .isEqualTo("ledger.refusal.not-there");
    }

    @Test
    @DisplayName("A file that cannot be drawn is kept, and the reader is told why there is no picture.")
    void aDamagedFileIsKept() throws Exception {
        var paper = ordinary();
        var broken = Arrays.copyOf(pdf(2), 200);
        var id = attachments.add(clerk(), paper, "hỏng.pdf", stream(broken));
        assertThat(code(() -> attachments.preview(clerk(), id, 0, 1))).isEqualTo("registry.attachment.preview.BROKEN");
        try (var out = attachments.download(clerk(), id)) {
            assertThat(out.readAllBytes()).isEqualTo(broken);
        }
    }

    @Test
    @DisplayName("Files are there for those who may read the paper, and for nobody else.")
    void filesFollowTheirPaper() throws Exception {
        var paper = secret();
        var id = attachments.add(clerk(), paper, "quét.pdf", stream(pdf(1)));
        assertThat(attachments.of(office.reader(Duty.HEAD), paper)).hasSize(1);
        for (var other : List.of(
                office.reader(Duty.CLERK_INCOMING, 0),
                office.reader(Duty.CLERK_OUTGOING),
                office.reader(Duty.DRAFTER),
                office.reader(Duty.ADMINISTRATOR))) {
            assertThat(attachments.of(other, paper)).isEmpty();
            assertThat(code(() -> attachments.preview(other, id, 0, 1))).isEqualTo("ledger.refusal.not-there");
            assertThat(code(() -> attachments.download(other, id))).isEqualTo("ledger.refusal.not-there");
            assertThat(code(() -> attachments.remove(other, id, "x", null))).isEqualTo("ledger.refusal.not-there");
        }
        assertThat(code(() -> attachments.preview(clerk(), UUID.randomUUID(), 0, 1)))
                .isEqualTo("ledger.refusal.not-there");
    }

    @Test
    @DisplayName("What came in an addressee-only envelope is the addressee's alone.")
    void envelopesAreTheAddresseesAlone() throws Exception {
        var addressee = office.reader(Duty.DEPUTY);
        var paper = papers.in(papers.incoming("bmnn-den").level("toi-mat").envelopeFor(addressee.person()));
        var bytes = pdf(1);
        assertThat(code(() -> attachments.add(clerk(), paper, "quét.pdf", stream(bytes))))
                .isEqualTo("registry.attachment.addressee-only");
        var id = attachments.add(addressee, paper, "quét.pdf", stream(bytes));
        assertThat(attachments.of(addressee, paper)).hasSize(1);
        assertThat(attachments.of(office.reader(Duty.HEAD), paper)).isEmpty();
        assertThat(code(() -> attachments.preview(office.reader(Duty.HEAD), id, 0, 1)))
                .isEqualTo("ledger.refusal.not-there");
    }

    @Test
    @DisplayName("When the level of a paper changes, the keys of its files go with it.")
    void keysGoWithTheLevel() throws Exception {
        var paper = ordinary();
        var bytes = pdf(1);
        var id = attachments.add(clerk(), paper, "quét.pdf", stream(bytes));
        new TransactionTemplate(office.bean(PlatformTransactionManager.class))
                .executeWithoutResult(tx -> office.bean(AttachmentKeys.class).regroup(paper, "toi-mat"));
        assertThat(group(id)).isEqualTo("toi-mat");
        try (var out = attachments.download(clerk(), id)) {
            assertThat(out.readAllBytes()).isEqualTo(bytes);
        }
    }

    private static @Nullable String group(UUID id) {
        return office.sql()
                .queryForObject(
                        "select group_code from vault.content_key k join registry.attachment a on a.content = k.content_id"
                                + " where a.id = ?",
                        String.class,
                        id);
    }

    @Test
    @DisplayName("A removed file is gone with its key; that it was there stays.")
    void aRemovedFileIsGoneWithItsKey() throws Exception {
        var paper = ordinary();
        var id = attachments.add(clerk(), paper, "nhầm.pdf", stream(pdf(1)));
        var second = office.second(Duty.HEAD);
        assertThat(code(() -> attachments.remove(clerk(), id, "  ", second))).isEqualTo("registry.text.required");
        attachments.remove(clerk(), id, "Đính kèm nhầm văn bản khác", second);
        var left = attachments.of(clerk(), paper).getFirst();
        assertThat(left.name()).isEmpty();
        assertThat(left.removedAt()).isNotNull();
        assertThat(code(() -> attachments.download(clerk(), id))).isEqualTo("registry.attachment.removed");
        assertThat(code(() -> attachments.remove(clerk(), id, "x", second))).isEqualTo("registry.attachment.removed");
        assertThat(office.sql()
                        .queryForObject(
                                "select count(*) from vault.content_chunk c join registry.attachment a on a.content = c.content_id"
                                        + " where a.id = ?",
                                Long.class,
                                id))
                .isZero();
        assertThat(acts(paper)).contains("registry.attachment.removed");
    }
}
