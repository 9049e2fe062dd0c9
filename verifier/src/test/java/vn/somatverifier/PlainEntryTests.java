package vn.somatverifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The quick way to read an entry and the slow one are one way. */
class PlainEntryTests {

    private static final String HASH = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final List<String> ENTRIES = List.of(
            ("{'act':'registry.incoming.registered','actor':'a1','at':'2026-03-01T08:00:00.123456Z','commitments':"
                    + "{'issuer':'" + HASH + "','title':'" + HASH
                    + "'},'facts':{'date':'2026-02-28','number':'35-QC/ĐU',"
                    + "'numbers':'x','serial':'17'},'format':1,'id':'0b0e7f0a-9f3c-4d5e-8a7b-0123456789ab','level':'mat',"
                    + "'subjects':['book:1','document:2']}"),
            "{'act':'a','actor':'','at':'2026-03-01T08:00:00Z','commitments':{},'facts':{},'format':1,"
                    + "'id':'0b0e7f0a-9f3c-4d5e-8a7b-0123456789ab','refused':'no','subjects':[]}",
            "{'act':'a','actor':'b','at':'2024-02-29T23:59:59.120Z','commitments':{},'facts':{'a':'','a.b':'\uD83D\uDE00'},"
                    + "'format':1,'id':'00000000-0000-0000-0000-000000000000','level':'x','refused':'y','subjects':['a:']}");

    /** Bytes that mean something to a reader of JSON, base 64, times or UTF-8, and some that do not. */
    private static final byte[] BYTES = "\"\\{}[],: 0159azAZ+/=-.TZ\n\t\u0000\u007f".getBytes(UTF_8);

    private static byte[] line(String entry) {
        return entry.replace('\'', '"').getBytes(UTF_8);
    }

    @Test
    @DisplayName("An entry as the product writes it is read the quick way, and says the same as read the slow way.")
    void whatIsPlainIsReadQuickly() {
        for (var entry : ENTRIES) {
            assertThat(PlainEntry.read(line(entry))).isNotNull().isEqualTo(EntryLine.readSlowly(line(entry)));
        }
    }

    @Test
    @DisplayName(
            "Whatever byte of an entry is changed, left out or put in, the quick way never says what the slow one would not.")
    void whatIsTouchedIsReadTheSame() {
        for (var entry : ENTRIES) {
            var good = line(entry);
            for (int at = 0; at < good.length; at++) {
                for (var touched : touched(good, at)) {
                    var quick = PlainEntry.read(touched);
                    if (quick != null) {
                        assertThat(quick).as(() -> new String(touched, UTF_8)).isEqualTo(EntryLine.readSlowly(touched));
                    }
                }
            }
        }
    }

    private static List<byte[]> touched(byte[] good, int at) {
        var all = new ArrayList<byte[]>();
        all.add(Arrays.copyOf(good, at));
        for (int bit = 0; bit < 8; bit++) {
            all.add(with(good, at, (byte) (good[at] ^ 1 << bit)));
        }
        for (byte one : BYTES) {
            all.add(with(good, at, one));
            var more = Arrays.copyOf(good, good.length + 1);
            System.arraycopy(good, at, more, at + 1, good.length - at);
            all.add(with(more, at, one));
        }
        var less = Arrays.copyOf(good, good.length - 1);
        System.arraycopy(good, at + 1, less, at, good.length - at - 1);
        all.add(less);
        return all;
    }

    private static byte[] with(byte[] bytes, int at, byte one) {
        var copy = bytes.clone();
        copy[at] = one;
        return copy;
    }
}
