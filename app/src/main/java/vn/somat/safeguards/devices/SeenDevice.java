package vn.somat.safeguards.devices;

/** Thiết bị đã chọn, as whoever acts on it saw it. @param acts how often something had been done to it */
public record SeenDevice(DeviceId device, int acts) {}
