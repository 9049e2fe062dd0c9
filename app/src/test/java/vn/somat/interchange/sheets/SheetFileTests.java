package vn.somat.interchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.ledger.Refusal;

class SheetFileTests {

    private static final String BOOK =
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                    + "<sheet name=\"Một\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>";
    private static final String LINKS =
            "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    @Test
    @DisplayName(
            "A text file is read in Unicode or a Windows code page line by line; a quote that is not closed swallows nothing.")
    void textFiles() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("a;b;c\n\"x;y\";\"nói \"\"to\"\"\";Tỉnh ủy\n".getBytes(StandardCharsets.UTF_8));
        bytes.write("1;\"hai;ba\n4;5;TØnh ñy\n".getBytes(Charset.forName("windows-1252")));

        assertThat(read(bytes.toByteArray()))
                .containsExactly("1 a|b|c", "2 x;y|nói \"to\"|Tỉnh ủy", "3 1|\"hai|ba", "4 4|5|TØnh ñy");
        assertThat(read("\ufeffsep=,\na,\"hai\ndòng\",c\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("2 a|hai\ndòng|c");
        assertThat(read("a\tb\nc\td\n".getBytes(StandardCharsets.UTF_16LE), (byte) 0xFF, (byte) 0xFE))
                .containsExactly("1 a|b", "2 c|d");
    }

    @Test
    @DisplayName("Cells of a workbook are text as it is shown: shared and rich strings, whole numbers, days.")
    void workbooks() throws IOException {
        var file = zip(
                Map.of(
                        "xl/workbook.xml",
                        BOOK,
                        "xl/_rels/workbook.xml.rels",
                        LINKS,
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-42A]dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>",
                        "xl/sharedStrings.xml",
                        "<sst><si><t>Công văn</t></si><si><r><t>Tỉnh </t></r><r><t>ủy</t></r><rPh><t>x</t></rPh></si></sst>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c>"
                                + "<c r=\"D3\"><v>1517.0</v></c><c r=\"E3\" s=\"1\"><v>45375</v></c><c r=\"F3\" t=\"s\"><v>99</v></c></row></sheetData></worksheet>"));

        assertThat(read(file)).containsExactly("3 Công văn||Tỉnh ủy|1517|24/03/2024");
    }

    @Test
    @DisplayName("A workbook that swells, points outside or is broken is refused, and nothing of it is read.")
    void hostileWorkbooks() throws IOException {
        assertThatThrownBy(() -> SheetFile.of("PK\u0003\u0004 no zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("interchange.sheet.broken");
        var outside = zip(Map.of(
                "xl/workbook.xml",
                "<!DOCTYPE workbook [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + BOOK.replace("Một", "&x;"),
                "xl/_rels/workbook.xml.rels",
                LINKS));
        assertThatThrownBy(() -> SheetFile.of(outside)).isInstanceOf(Refusal.class);
        var swollen = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(swollen)) {
            zip.putNextEntry(new ZipEntry("xl/media/bomb.bin"));
            var nothing = new byte[1 << 20];
            for (int i = 0; i < 1100; i++) {
                zip.write(nothing);
            }
        }
        assertThatThrownBy(() -> SheetFile.of(swollen.toByteArray()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("interchange.sheet.swollen");
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static List<String> read(byte[] bytes, byte... before) {
        var file = new byte[before.length + bytes.length];
        System.arraycopy(before, 0, file, 0, before.length);
        System.arraycopy(bytes, 0, file, before.length, bytes.length);
        var lines = new ArrayList<String>();
        SheetFile.of(file)
                .read(
                        0,
                        (number, cells) -> lines.add(number + " "
                                + String.join(
                                        "|", cells.stream().map(SheetCell::text).toList())));
        return lines;
    }
}
