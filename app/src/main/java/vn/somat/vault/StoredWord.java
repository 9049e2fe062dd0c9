package vn.somat.vault;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The stored form of a secret word, in the manner of the PHC strings: {@code
 * $argon2id+hmac-sha256$v=19$m=…,t=…,p=…$salt$mac}. The cost stands beside the salt, so a dearer setting leaves old
 * words readable.
 */
record StoredWord(PassphraseCost cost, byte[] salt, byte[] mac) {

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\+hmac-sha256\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static StoredWord parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw new Damaged();
        }
        var cost = new PassphraseCost(number(found.group(1)), number(found.group(2)), number(found.group(3)));
        return new StoredWord(
                cost,
                Base64.getDecoder().decode(found.group(4)),
                Base64.getDecoder().decode(found.group(5)));
    }

    String text() {
        var letters = Base64.getEncoder().withoutPadding();
        return "$argon2id+hmac-sha256$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + letters.encodeToString(salt) + "$" + letters.encodeToString(mac);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
