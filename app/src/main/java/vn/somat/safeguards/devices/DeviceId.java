package vn.somat.safeguards.devices;

import java.util.UUID;

public record DeviceId(UUID value) {}
