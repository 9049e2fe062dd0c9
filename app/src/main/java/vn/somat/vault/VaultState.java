package vn.somat.vault;

/** The state of the vault (trạng thái kho khóa): chưa lập, đang niêm phong, đã mở. */
public enum VaultState {
    ABSENT,
    SEALED,
    UNSEALED
}
