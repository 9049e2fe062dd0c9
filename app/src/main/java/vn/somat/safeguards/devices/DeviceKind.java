package vn.somat.safeguards.devices;

/** Loại máy, thiết bị, vật mang tin. */
public enum DeviceKind {
    COMPUTER,
    COPIER,
    PRINTER,
    SCANNER,
    CAMERA,
    RECORDER,
    USB,
    TOKEN,
    OTHER;

    /** Whether copies come out of it; scanning counts as photographing (TT 104/2021, Điều 4 khoản 4). */
    public boolean copies() {
        return this == COPIER || this == PRINTER || this == SCANNER || this == CAMERA;
    }
}
