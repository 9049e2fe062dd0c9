package vn.somat.registry;

/** The place of an outgoing number in its series; the letter of an inserted one is that of its serial. */
record SeriesPlace(String series, int number) {}
