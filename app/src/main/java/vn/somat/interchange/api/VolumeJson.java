package vn.somat.interchange.api;

import org.jspecify.annotations.Nullable;
import vn.somat.interchange.imports.VolumeView;

/** Quyển. @param volume by which it is named when it is written: {@code 2024/*} */
record VolumeJson(
        String volume,
        int year,
        int good,
        int bad,
        @Nullable Integer first,
        @Nullable Integer last,
        int missing,
        boolean in,
        @Nullable String trouble) {

    static VolumeJson of(VolumeView one) {
        return new VolumeJson(
                one.key(),
                one.year(),
                one.good(),
                one.bad(),
                one.first(),
                one.last(),
                one.missing(),
                one.isIn(),
                one.trouble());
    }
}
