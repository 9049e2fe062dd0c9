package vn.somat.printing;

/** One labelled line as it stands on paper: a caption and what was written after it. Both may be empty, never null. */
public record Field(String label, String value) {}
