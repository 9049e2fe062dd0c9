package vn.somat.safeguards.machine;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Dải địa chỉ: {@code 10.0.0.0/8}, {@code fd00::/8}. Immutable.
 *
 * @param bits how many leading bits the addresses of the range share
 */
record AddressRange(InetAddress base, int bits) {

    /** Ranges with blanks between them, as the regulation pack has them. No name is ever looked up. */
    static List<AddressRange> list(String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(AddressRange::of).toList();
    }

    private static AddressRange of(String text) {
        int slash = text.indexOf('/');
        return new AddressRange(
                InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /** Whether every address of {@code inner} is one of this range. */
    boolean covers(AddressRange inner) {
        return inner.bits >= bits && covers(inner.base);
    }

    boolean covers(InetAddress address) {
        var one = base.getAddress();
        var other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    String shown() {
        return base.getHostAddress() + "/" + bits;
    }
}
