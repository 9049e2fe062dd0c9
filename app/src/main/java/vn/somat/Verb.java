package vn.somat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code ./somat} can be told to do, with the options each verb takes and the words that must follow it. */
enum Verb {
    RUN(0, List.of("port", "listen", "behind", "tls-certificate", "tls-key"), List.of("plain"), true),
    DEMO(0, List.of("port"), List.of(), false),
    IMPORT(1, List.of("register", "account", "passphrase-file"), List.of("commit"), true),
    BACKUP(1, List.of("passphrase-file"), List.of(), true),
    REHEARSE(1, List.of("passphrase-file"), List.of(), false),
    RESTORE(1, List.of("passphrase-file"), List.of(), true),
    EXPORT_LEDGER(1, List.of("passphrase-file"), List.of(), true),
    KIT(1, List.of("account", "passphrase-file"), List.of(), true),
    PACK(2, List.of("key", "signer"), List.of(), false),
    TOKEN(0, List.of("account", "scopes", "days", "passphrase-file"), List.of(), true);

    private static final List<String> PLACE = List.of("data", "db-url", "db-user");

    private final int words;
    private final List<String> options;
    private final List<String> flags;
    private final boolean placed;

    Verb(int words, List<String> options, List<String> flags, boolean placed) {
        this.words = words;
        this.options = options;
        this.flags = flags;
        this.placed = placed;
    }

    static Optional<Verb> of(String typed) {
        return Arrays.stream(values())
                .filter(verb -> verb.typed().equals(typed))
                .findFirst();
    }

    /** As it is typed: {@code export-ledger}. */
    String typed() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it works in a data folder or on a server; the others leave nothing behind. */
    boolean placed() {
        return placed;
    }

    /** How many words without a name follow: the file, the folder, what to do with it. */
    int words() {
        return words;
    }

    /** Options that have a value. */
    boolean takes(String option) {
        return options.contains(option) || placed && PLACE.contains(option);
    }

    /** Options that stand alone. */
    boolean flag(String option) {
        return flags.contains(option);
    }
}
