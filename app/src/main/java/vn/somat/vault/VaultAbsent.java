package vn.somat.vault;

/** There is no vault yet (chưa lập kho khóa): the house has not been set up. */
public final class VaultAbsent extends VaultRefusal {
    private static final long serialVersionUID = 1L;

    VaultAbsent() {
        super("vault.absent");
    }
}
