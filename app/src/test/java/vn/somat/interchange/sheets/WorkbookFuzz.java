package vn.somat.interchange.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.somat.fuzz.Fuzzed;

/** A workbook somebody uploads: one of its parts is theirs, the others are as an office program writes them. */
public final class WorkbookFuzz {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final Map<String, String> PARTS = Map.of(
            "xl/workbook.xml",
            "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='Sổ' sheetId='1' r:id='a'/></sheets></workbook>"
                    .formatted(MAIN, RELATIONS),
            "xl/_rels/workbook.xml.rels",
            ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                            + "<Relationship Id='a' Type='%s/worksheet' Target='worksheets/sheet1.xml'/></Relationships>")
                    .formatted(RELATIONS),
            "xl/worksheets/sheet1.xml",
            ("<worksheet xmlns='%s'><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>45000</v></c>"
                            + "</row></sheetData></worksheet>")
                    .formatted(MAIN),
            "xl/sharedStrings.xml",
            "<sst xmlns='%s'><si><t>Số đến</t></si></sst>".formatted(MAIN),
            "xl/styles.xml",
            "<styleSheet xmlns='%s'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"
                    .formatted(MAIN));
    private static final List<String> NAMES = PARTS.keySet().stream().sorted().toList();

    private WorkbookFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        var theirs = NAMES.get((data[0] & 0xff) % NAMES.size());
        var part = Arrays.copyOfRange(data, 1, data.length);
        Fuzzed.read(() -> {
            var file = SheetFile.of(workbook(theirs, part));
            for (int sheet = 0; sheet < Math.min(3, file.names().size()); sheet++) {
                file.read(sheet, (number, cells) -> cells.forEach(SheetCell::composed));
            }
        });
    }

    static byte[] workbook(String theirs, byte[] part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            for (var name : NAMES) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(
                        name.equals(theirs)
                                ? part
                                : PARTS.getOrDefault(name, "").getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
