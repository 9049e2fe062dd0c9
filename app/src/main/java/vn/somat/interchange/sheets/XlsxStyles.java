package vn.somat.interchange.sheets;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Which looks of an XLSX file make a number a day. */
final class XlsxStyles {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern DAY = Pattern.compile("[dD]|[yY]{2}|[eE]");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Set<Integer> BUILT_IN = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 54, 57, 58);
    private static final double LARGEST_DAY = 2_958_466;
    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;

    private final boolean since1904;
    private final List<Integer> looks = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final Set<Integer> days = new HashSet<>();

    XlsxStyles(boolean since1904) {
        this.since1904 = since1904;
    }

    void read(InputStream in) throws XMLStreamException {
        var xml = SafeXml.read(in);
        boolean cells = false;
        for (var name = SafeXml.nextStart(xml); name != null; name = SafeXml.nextStart(xml)) {
            switch (name) {
                case "numFmt" ->
                    formats.put(number(SafeXml.attribute(xml, "numFmtId")), SafeXml.attribute(xml, "formatCode"));
                case "cellXfs" -> cells = true;
                case "cellStyles", "dxfs" -> cells = false;
                case "xf" -> {
                    if (cells) {
                        looks.add(number(SafeXml.attribute(xml, "numFmtId")));
                    }
                }
                default -> {
                    // not needed
                }
            }
        }
        for (int i = 0; i < looks.size(); i++) {
            if (day(looks.get(i))) {
                days.add(i);
            }
        }
    }

    private boolean day(int format) {
        var code = formats.get(format);
        return code == null
                ? BUILT_IN.contains(format)
                : DAY.matcher(QUOTED.matcher(code).replaceAll("")).find();
    }

    /** A number as it stands in its cell: a day where its look says so. */
    SheetCell number(String value, int look) {
        try {
            var number = new BigDecimal(value.strip());
            double days = number.doubleValue();
            if (this.days.contains(look) && days >= 1 && days < LARGEST_DAY) {
                var day = day(days, since1904);
                return new SheetCell(SHOWN.format(day), true, day);
            }
            var plain = number.abs().compareTo(BigDecimal.valueOf(1_000_000_000_000_000L)) < 0
                    ? number.stripTrailingZeros().toPlainString()
                    : value.strip();
            return new SheetCell(plain, true, null);
        } catch (NumberFormatException noNumber) {
            return SheetCell.of(value);
        }
    }

    /** Excel counts a 29 February 1900. */
    static LocalDate day(double serial, boolean since1904) {
        long whole = (long) Math.floor(serial);
        return since1904
                ? LocalDate.of(1904, 1, 1).plusDays(whole)
                : LocalDate.of(1899, 12, whole < LEAP_DAY_THAT_NEVER_WAS ? 31 : 30)
                        .plusDays(whole);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
