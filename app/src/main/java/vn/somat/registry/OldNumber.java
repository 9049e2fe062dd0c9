package vn.somat.registry;

/** A number in its series, with the letter of an inserted one. */
record OldNumber(SeriesPlace place, String insertion) {

    /** What is given once. */
    String key() {
        return place.series() + "#" + place.number() + insertion;
    }
}
