package vn.somat.vault;

/** By what the vault was opened (cách mở niêm phong): cụm mật khẩu, or mảnh khóa. */
public enum UnsealMethod {
    PASSPHRASE,
    SHARES
}
