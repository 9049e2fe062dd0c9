package vn.somat.vault;

import java.util.regex.Pattern;

/**
 * A group of keys that is guarded together (nhóm khóa): one per level of secrecy, and one per purpose. The codes of
 * levels come from the rooms above; a group is created when it is first used. Codes are 1–40 small letters, digits and
 * hyphens, beginning with a letter.
 */
public record KeyGroup(String code) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    static final KeyGroup SEARCH = new KeyGroup("search");
    static final KeyGroup LEDGER_SIGN = new KeyGroup("ledger-sign");
    static final KeyGroup SIGN_IN = new KeyGroup("sign-in");
    static final KeyGroup EXCHANGE = new KeyGroup("exchange");

    public KeyGroup {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a key group has a code of small letters, digits and hyphens");
        }
    }

    public static KeyGroup of(String code) {
        return new KeyGroup(code);
    }

    /** Keys with a purpose of their own never wrap contents. */
    KeyGroup requireForContents() {
        if (equals(SEARCH) || equals(LEDGER_SIGN) || equals(SIGN_IN) || equals(EXCHANGE)) {
            throw new IllegalArgumentException("the key group " + code + " is not for contents");
        }
        return this;
    }
}
