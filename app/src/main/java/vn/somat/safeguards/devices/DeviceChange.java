package vn.somat.safeguards.devices;

import org.jspecify.annotations.Nullable;

/** Kết nối, niêm phong, nơi đặt, độ mật được phép của thiết bị, as they were typed; what it is for is another act. */
public record DeviceChange(
        @Nullable Network network,
        @Nullable String level,
        @Nullable String seal,
        @Nullable String host,
        @Nullable String place) {}
