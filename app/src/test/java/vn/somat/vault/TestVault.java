package vn.somat.vault;

/** For the tests of other rooms, whose shared context holds one vault: opens it, making it when there is none yet. */
public final class TestVault {
    public static final String PASSPHRASE = "sông Hồng chảy về đâu";

    private TestVault() {}

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
