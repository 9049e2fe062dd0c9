package vn.somat.safeguards.devices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Thiết bị đưa vào sổ, as it was typed. */
public record NewDevice(
        @Nullable DeviceKind kind,
        @Nullable String make,
        @Nullable String serial,
        @Nullable String purpose,
        @Nullable Network network,
        @Nullable String level,
        @Nullable String seal,
        @Nullable String host,
        @Nullable UUID holder,
        @Nullable String place) {}
