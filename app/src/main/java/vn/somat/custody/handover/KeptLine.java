package vn.somat.custody.handover;

import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.CarrierId;

/** A line as it is stored. */
record KeptLine(
        HandoverId handover,
        CarrierId carrier,
        @Nullable Integer pages,
        @Nullable Boolean found,
        @Nullable Integer counted) {}
