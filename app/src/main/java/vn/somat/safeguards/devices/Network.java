package vn.somat.safeguards.devices;

/** Kết nối mạng. */
public enum Network {
    NONE,
    /** Mạng LAN độc lập, in the house only. */
    INTERNAL,
    INTERNET
}
