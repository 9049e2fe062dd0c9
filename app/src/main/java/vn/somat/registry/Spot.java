package vn.somat.registry;

import org.jspecify.annotations.Nullable;

/**
 * Where a new line stands: its volume, its serial and, outgoing, its number's place in the series.
 *
 * @param from the file and line an imported one came from, when that is known
 */
record Spot(
        int volume,
        Serial serial,
        @Nullable SeriesPlace place,
        boolean inserted,
        boolean imported,
        @Nullable OldPlace from) {

    Spot(int volume, Serial serial, @Nullable SeriesPlace place, boolean inserted, boolean imported) {
        this(volume, serial, place, inserted, imported, null);
    }

    static Spot of(int volume, int serial, @Nullable SeriesPlace place) {
        return new Spot(volume, Serial.of(serial), place, false, false);
    }
}
