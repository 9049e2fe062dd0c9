package vn.somat.interchange.backups;

/** Loại phương tiện cất giữ bản sao lưu. */
public enum MediumKind {
    USB,
    DISK,
    OPTICAL,
    TAPE
}
