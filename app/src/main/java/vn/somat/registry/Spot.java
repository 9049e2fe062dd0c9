package vn.somat.registry;

import org.jspecify.annotations.Nullable;

/** Where a new line stands: its volume, its serial and, outgoing, its number's place in the series. */
record Spot(int volume, Serial serial, @Nullable SeriesPlace place, boolean inserted, boolean imported) {

    static Spot of(int volume, int serial, @Nullable SeriesPlace place) {
        return new Spot(volume, Serial.of(serial), place, false, false);
    }
}
