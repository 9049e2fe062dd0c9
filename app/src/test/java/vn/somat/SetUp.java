package vn.somat;

import java.nio.file.Path;
import java.util.Map;
import vn.somat.vault.Vault;

/** Sets up a data folder without a browser: a vault with its ledger, and nobody in it. */
public final class SetUp {

    private SetUp() {}

    public static void in(Path data, String passphrase) {
        on(Map.of(), passphrase, "--data", data.toString());
    }

    /** @param place where: {@code --data} and what else the command line takes for it */
    static void on(Map<String, String> environment, String passphrase, String... place) {
        var words = new String[place.length + 2];
        words[0] = Verb.EXPORT_LEDGER.typed();
        words[1] = "unused";
        System.arraycopy(place, 0, words, 2, place.length);
        try (House house = House.quiet(Typed.from(words), new Terminal(System.out, System.err, environment))) {
            var unused = house.desk(Vault.class).initialise(passphrase.toCharArray(), 1, 1);
        }
    }
}
