package vn.somat.vault;

import org.springframework.context.support.GenericApplicationContext;

/** For the tests of other rooms, whose shared context holds one vault: opens it, making it when there is none yet. */
public final class TestVault {
    public static final String PASSPHRASE = "sông Hồng chảy về đâu";

    private TestVault() {}

    /** For a context of its own: a passphrase that costs next to nothing. */
    public static void cheap(GenericApplicationContext rooms) {
        rooms.registerBean(
                "cheap",
                PassphraseCost.class,
                () -> new PassphraseCost(64, 1, 1),
                definition -> definition.setPrimary(true));
    }

    public static synchronized void open(Vault vault) {
        switch (vault.state()) {
            case ABSENT -> {
                var unused = vault.initialise(PASSPHRASE.toCharArray(), 2, 3);
            }
            case SEALED -> vault.unseal(PASSPHRASE.toCharArray());
            case UNSEALED -> {
                // Somebody opened it before.
            }
        }
    }
}
