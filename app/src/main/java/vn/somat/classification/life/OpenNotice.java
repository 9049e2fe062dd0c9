package vn.somat.classification.life;

/** A notice with the day by which it is due. */
record OpenNotice(KeptNotice notice, KeptChange change) {}
