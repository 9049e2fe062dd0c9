package vn.somat.classification.life;

/** What lies in the file of a declassification; the words are sealed under the content of the change. */
record SealedPart(FilePart part, byte[] words) {}
