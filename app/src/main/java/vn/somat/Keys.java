package vn.somat;

import java.util.Arrays;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/** Opens the vault for one errand at the terminal. */
final class Keys {

    /** How the ledger names whoever holds the data folder and the passphrase. */
    static final String CONSOLE = "console";

    private Keys() {}

    /** Asks for the passphrase unless it was given, and wipes it. */
    static void unseal(House house, Typed typed, Terminal terminal) {
        mustBeThere(house);
        char[] passphrase = terminal.passphrase(typed);
        try {
            unseal(house, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    static void unseal(House house, char[] passphrase) {
        house.desk(Vault.class).unseal(passphrase);
    }

    /** Whom the errand acts for. */
    static Reader account(House house, Typed typed) {
        String name = typed.required("account");
        return house.desk(Readers.class).named(name).orElseThrow(() -> new Trouble("command.account.absent", name));
    }

    /** Told before anybody is asked for a passphrase. */
    static void mustBeThere(House house) {
        if (house.desk(Vault.class).state() == VaultState.ABSENT) {
            throw new Trouble("command.vault.absent");
        }
    }
}
