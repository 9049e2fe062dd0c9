package vn.somat.interchange.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.classification.determination.Determination;
import vn.somat.classification.determination.Drafting;
import vn.somat.ledger.Refusal;
import vn.somat.testing.TestOffice;

/** What a run and a list are read from, and how its secret papers come out of the printer. */
class BatchFileTests {

    private static final String TABLE = "Họ tên|Huy hiệu|Nơi nhận\nNguyễn Thị Hoà|30|Đảng ủy xã An Lộc\n"
            + "Trần Văn Bé|40|Đảng ủy xã Bình Sơn; 2\n";
    private static final float MM = 72 / 25.4f;

    private final TestOffice office = TestOffice.party("2026-11-26");
    private final Runs runs = new Runs(office);
    private final BatchDesk desk = office.bean(BatchDesk.class);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName("A workbook is numbered as a text file is, its headings below its titles, its rows by their lines.")
    void workbooks() throws IOException {
        var batch = desk.prepare(
                runs.clerk, runs.order(), xlsx("TỈNH ỦY SƠN HẢI\nDanh sách tặng Huy hiệu\n" + TABLE), false);
        office.bean(BatchClockwork.class).work();
        desk.start(runs.clerk, batch);
        office.bean(BatchClockwork.class).work();

        var reading = office.bean(BatchReading.class);
        assertThat(reading.find(runs.clerk, batch).done()).isEqualTo(2);
        var second = reading.row(runs.clerk, batch, 2);
        assertThat(second.row().line()).isEqualTo(5);
        assertThat(second.title()).isEqualTo("Tặng Huy hiệu 40 năm tuổi Đảng cho đồng chí Trần Văn Bé");
        assertThat(second.recipients())
                .extracting(one -> one.name() + " " + one.copies())
                .containsExactly("Đảng ủy xã Bình Sơn 2", "Lưu Văn phòng 1");
    }

    @Test
    @DisplayName("A list of recipients is read from a workbook as from a text file.")
    void lists() throws IOException {
        var table = "Danh sách nơi nhận\nSTT|Cơ quan|Số bản\n1|Huyện ủy An Lộc|2\n2|Sở Nội vụ|\n3|Huyện ủy An Lộc|2\n";
        assertThat(RecipientSheet.read(xlsx(table), ""))
                .extracting(one -> one.name(), one -> one.copies())
                .containsExactly(Tuple.tuple("Huyện ủy An Lộc", 2), Tuple.tuple("Sở Nội vụ", 1));
        var csv = table.substring(table.indexOf('\n') + 1).replace('|', ';').getBytes(StandardCharsets.UTF_8);
        assertThat(RecipientSheet.read(csv, "")).isEqualTo(RecipientSheet.read(xlsx(table), ""));
    }

    @Test
    @DisplayName(
            "Letters of an old code page, an open quote, an old workbook and a broken one are refused, never guessed.")
    void whatIsRefused() {
        var old = new ByteArrayOutputStream();
        old.writeBytes("Họ tên,Huy hiệu,Nơi nhận\n".getBytes(StandardCharsets.UTF_8));
        old.writeBytes("Tran Thi Hong Nhung Hµ,30,A\n".getBytes(Charset.forName("windows-1252")));
        refused(old.toByteArray(), "interchange.batch.unreadable");
        refused(
                "Họ tên,Huy hiệu,Nơi nhận\n\"Trần Văn Bé,40,A\n".getBytes(StandardCharsets.UTF_8),
                "interchange.batch.quotes");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4, 5}, "interchange.sheet.xls");
        refused("PK\u0003\u0004 no zip".getBytes(StandardCharsets.UTF_8), "interchange.sheet.broken");
    }

    @Test
    @DisplayName(
            "A secret paper of a run carries the stamp of its level as the pack draws it, below its number on each first page.")
    void secretPapersAreStamped() throws IOException {
        var drafting = new Drafting(office);
        var standing = drafting.decided(drafting.of("mat")
                .kind(Determination.Kind.STANDING, "document")
                .to()
                .valid(office.today().plusMonths(1)));
        var batch = desk.prepare(runs.clerk, secret(standing.value()), Runs.file(3), false);
        office.bean(BatchClockwork.class).work();
        desk.start(runs.clerk, batch);
        office.bean(BatchClockwork.class).work();

        var out = new ByteArrayOutputStream();
        office.bean(BatchPaper.class).piece(runs.clerk, batch, 1, 3, out);

        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            for (var page : pdf.getPages()) {
                var place = new PDFTextStripperByArea();
                place.addRegion("stamp", new Rectangle2D.Float(35 * MM, 38 * MM, 20 * MM, 13 * MM));
                place.extractRegions(page);
                assertThat(place.getTextForRegion("stamp").strip()).isEqualTo("MẬT");
            }
        }
    }

    private BatchOrder secret(@Nullable UUID decision) {
        var order = runs.order();
        return new BatchOrder(
                office.book("bmnn-di"), order.date(), "CV", null, "mat", null, null, 1, null, decision, order.texts());
    }

    private void refused(byte[] file, String code) {
        assertThatThrownBy(() -> desk.prepare(runs.clerk, runs.order(), file, false))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(
                                        no.flaws().isEmpty()
                                                ? no.code()
                                                : no.flaws().getFirst().code())
                                .isEqualTo(code));
    }

    /** One sheet of shared nothing; a cell that is a number is one. */
    private static byte[] xlsx(String table) throws IOException {
        var rows = new StringBuilder();
        int number = 0;
        for (var line : table.split("\n")) {
            rows.append("<row r=\"").append(++number).append("\">");
            char column = 'A';
            for (var cell : line.split("\\|")) {
                rows.append("<c r=\"").append(column++).append(number);
                rows.append(
                        cell.matches("\\d+")
                                ? "\"><v>" + cell + "</v></c>"
                                : "\" t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
            }
            rows.append("</row>");
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + "<sheet name=\"Một\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
