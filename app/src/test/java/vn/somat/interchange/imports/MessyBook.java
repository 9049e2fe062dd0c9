package vn.somat.interchange.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A book of thirty years of typing, made up from a seed: titles above the headings, columns in another order, cells in old
 * encodings, and faults whose number is known. Nothing in it was ever a paper.
 */
final class MessyBook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> HEADINGS = List.of(
            "Số đến",
            "Ngày đến",
            "Tác giả",
            "Số, ký hiệu VB",
            "Ngày tháng VB",
            "Trích yếu nội dung",
            "Độ khẩn",
            "Số tờ",
            "Nơi nhận",
            "Ghi chú");
    private static final String[] ISSUERS = {
        "Tỉnh ủy Sơn Hải",
        "Ban Tổ chức Tỉnh ủy",
        "Ủy ban nhân dân tỉnh",
        "Sở Nội vụ",
        "Công an tỉnh",
        "Bộ Chỉ huy quân sự tỉnh"
    };
    private static final String[] TITLES = {
        "Về việc triển khai nhiệm vụ trọng tâm quý",
        "Báo cáo kết quả thực hiện nghị quyết về phát triển nông nghiệp",
        "Kế hoạch kiểm tra việc chấp hành quy định của các đơn vị",
        "Đề nghị bổ sung kinh phí sửa chữa trụ sở",
        "Thông báo kết luận cuộc họp giao ban tháng",
        "Hướng dẫn tổ chức lễ kỷ niệm ngày thành lập",
        "Quyết định thành lập tổ công tác phòng chống thiên tai"
    };

    private final Random random;
    private final int rows;
    private final Map<String, Integer> faults = new TreeMap<>();
    private final Map<OldEncoding, Integer> encoded = new HashMap<>();
    private final List<List<Object>> lines = new ArrayList<>();
    private final Map<OldEncoding, Map<Character, String>> letters = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private List<Object> whole = List.of();
    private int good;
    private int read;

    MessyBook(long seed, int rows) {
        this.random = new Random(seed);
        this.rows = rows;
        for (var encoding : List.of(OldEncoding.TCVN3, OldEncoding.VNI, OldEncoding.WINDOWS_1258)) {
            letters.put(encoding, letters(encoding));
        }
        make();
    }

    /** Lines that are not empty, below the headings. */
    int read() {
        return read;
    }

    /** Right lines, once old encodings are converted. */
    int good() {
        return good;
    }

    /** How many problems of each kind there are then. */
    Map<String, Integer> faults() {
        return faults;
    }

    Map<OldEncoding, Integer> encoded() {
        return encoded;
    }

    private void make() {
        var serials = new HashMap<Integer, Integer>();
        for (int i = 0; i < rows; i++) {
            int year = 2019 + (int) ((long) i * 8 / rows);
            int serial = serials.merge(year, 1, Integer::sum);
            var day = LocalDate.of(year, 1, 1).plusDays((long) serial * 300 / Math.max(1, rows / 8));
            var title = TITLES[random.nextInt(TITLES.length)] + " " + (1 + random.nextInt(90)) + " năm " + year;
            List<Object> line = new ArrayList<>();
            line.add(serial);
            line.add(day.plusDays(1));
            line.add(ISSUERS[random.nextInt(ISSUERS.length)]);
            line.add(serial + "-CV/" + (char) ('A' + random.nextInt(20)) + "U");
            line.add(day);
            line.add(title);
            line.add(random.nextInt(30) == 0 ? "Hỏa tốc" : "");
            line.add(1 + random.nextInt(40));
            line.add("Văn phòng; Phòng Tổng hợp");
            line.add("");
            spoil(line, year, serial);
            taken.add(year + "/" + line.getFirst());
            between(i, day);
            lines.add(line);
            read++;
        }
    }

    /** What stands between the lines of a book: months, sums, nothing. */
    private void between(int i, LocalDate day) {
        if (i % 97 == 50) {
            lines.add(List.of("", "", "THÁNG " + day.getMonthValue() + " NĂM " + day.getYear()));
            fault("interchange.row.heading");
            read++;
        }
        if (i % 211 == 100) {
            lines.add(List.of("", "", "Cộng trang:", "", "", 40 + random.nextInt(9)));
            fault("interchange.row.sum");
            read++;
        }
        if (i % 61 == 7) {
            lines.add(List.of("", "", ""));
        }
    }

    private void spoil(List<Object> line, int year, int serial) {
        switch (random.nextInt(24)) {
            case 0 -> {
                line.set(7, "1O");
                fault("interchange.number-letters");
            }
            case 1 -> {
                line.set(4, "31/2/2020");
                fault("interchange.date-impossible");
            }
            case 2 -> {
                line.set(6, "Gấp lắm");
                fault("interchange.urgency");
            }
            case 3 -> {
                line.set(0, Math.max(1, serial - 1));
                if (taken.add(year + "/" + line.getFirst())) {
                    good++;
                } else {
                    fault("registry.serial.taken");
                }
            }
            case 4 -> {
                line.set(3, "  ");
                fault("registry.text.required");
            }
            case 5 -> {
                line.set(5, encode(OldEncoding.TCVN3, (String) line.get(5)));
                good++;
            }
            case 6 -> {
                line.set(5, encode(OldEncoding.VNI, (String) line.get(5)));
                good++;
            }
            case 7 -> {
                line.set(5, encode(OldEncoding.WINDOWS_1258, (String) line.get(5)));
                good++;
            }
            case 8 -> {
                line.set(5, Normalizer.normalize((String) line.get(5), Normalizer.Form.NFD));
                good++;
            }
            case 9 -> {
                line.set(3, "  " + line.get(3) + " \u00a0");
                good++;
            }
            case 10 -> {
                var day = (LocalDate) line.get(4);
                line.set(
                        4,
                        day.getDayOfMonth() + "." + day.getMonthValue() + "." + "%02d".formatted(day.getYear() % 100));
                good++;
            }
            case 11 -> {
                line.set(4, ((LocalDate) line.get(4)).format(DateTimeFormatter.ofPattern("d/M")));
                fault("interchange.date-no-year");
            }
            case 12 -> written(line, "yyyy-MM-dd");
            case 13 -> written(line, "'ngày' d 'tháng' M 'năm' yyyy");
            case 14 -> written(line, "ddMMyyyy");
            case 15 -> written(line, "d-M-yyyy");
            case 16 -> again(line);
            default -> {
                whole = line;
                good++;
            }
        }
    }

    private void written(List<Object> line, String form) {
        line.set(4, ((LocalDate) line.get(4)).format(DateTimeFormatter.ofPattern(form)));
        good++;
    }

    /** A paper that came before, entered once more. */
    private void again(List<Object> line) {
        if (whole.isEmpty()) {
            good++;
            return;
        }
        for (int place = 2; place <= 4; place++) {
            line.set(place, whole.get(place));
        }
        fault("registry.duplicate.in-file");
    }

    private void fault(String code) {
        faults.merge(code, 1, Integer::sum);
    }

    private String encode(OldEncoding encoding, String text) {
        encoded.merge(encoding, 1, Integer::sum);
        var out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(Objects.requireNonNull(letters.get(encoding)).getOrDefault(c, String.valueOf(c)));
        }
        return out.toString();
    }

    /** By trying: whatever it decodes to a letter is that letter. */
    private static Map<Character, String> letters(OldEncoding encoding) {
        var found = new HashMap<Character, String>();
        for (char c = 0xA1; c <= 0xFF; c++) {
            note(encoding, String.valueOf(c), found);
        }
        for (char vowel : "aeiouyAEIOUY\u00f4\u00f6\u00e2\u00ea\u00e3\u00f5\u00fd\u00d4".toCharArray()) {
            for (char mark = 0xC0; mark <= 0xFF; mark++) {
                note(encoding, "" + vowel + mark, found);
            }
        }
        return found;
    }

    private static void note(OldEncoding encoding, String text, Map<Character, String> found) {
        var decoded = encoding.decode(text);
        if (decoded != null && decoded.length() == 1 && decoded.charAt(0) > 0x7f) {
            found.putIfAbsent(decoded.charAt(0), text);
        }
    }

    byte[] csv() {
        var out = new StringBuilder("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN;;;\n;;;\n");
        out.append(String.join(";", HEADINGS)).append('\n');
        for (var line : lines) {
            for (int i = 0; i < line.size(); i++) {
                var cell = line.get(i) instanceof LocalDate day
                        ? DAY.format(day)
                        : line.get(i).toString();
                out.append(i == 0 ? "" : ";").append(cell.contains(";") ? '"' + cell + '"' : cell);
            }
            out.append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Two sheets, days as Excel keeps them. */
    byte[] xlsx() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + "<sheet name=\"Nửa đầu\" sheetId=\"1\" r:id=\"a\"/><sheet name=\"Nửa sau\" sheetId=\"2\" r:id=\"b\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "<Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            int half = lines.size() / 2;
            part(zip, "xl/worksheets/sheet1.xml", sheet(lines.subList(0, half)));
            part(zip, "xl/worksheets/sheet2.xml", sheet(lines.subList(half, lines.size())));
        }
        return out.toByteArray();
    }

    private static String sheet(List<List<Object>> lines) {
        var xml = new StringBuilder(
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>SỔ CŨ</t></is></c></row><row r=\"4\">");
        HEADINGS.forEach(heading -> cell(xml, heading));
        xml.append("</row>");
        for (var line : lines) {
            xml.append("<row>");
            line.forEach(value -> cell(xml, value));
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void cell(StringBuilder xml, Object value) {
        if (value instanceof LocalDate day) {
            xml.append("<c s=\"1\"><v>")
                    .append(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day))
                    .append("</v></c>");
        } else if (value instanceof Integer number) {
            xml.append("<c><v>").append(number).append("</v></c>");
        } else {
            xml.append("<c t=\"inlineStr\"><is><t>").append(value).append("</t></is></c>");
        }
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
