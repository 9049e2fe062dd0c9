package vn.somat.vault;

/** The vault is sealed (kho khóa đang niêm phong): it must be unsealed before anything encrypted can be read or written. */
public final class VaultSealed extends VaultRefusal {
    private static final long serialVersionUID = 1L;

    VaultSealed() {
        super("vault.sealed");
    }
}
