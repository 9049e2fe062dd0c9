package vn.somat.vault;

import java.util.List;

/**
 * The vault says no (kho khóa từ chối). Carries a message key ({@link #code}) and ids or counts ({@link #args}); never
 * a passphrase, a share, a key or a content.
 */
public class VaultRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    VaultRefusal(String code, Object... args) {
        super(args.length == 0 ? code : code + " " + List.of(args));
        this.code = code;
        this.args = List.of(args);
    }

    /** The key of the text to show, in {@code messages/vault_*.properties}. */
    public String code() {
        return code;
    }

    /** What to fill into the text: numbers, instants, ids. */
    public List<Object> args() {
        return args;
    }
}
