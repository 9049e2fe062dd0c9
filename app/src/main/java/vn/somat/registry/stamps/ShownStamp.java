package vn.somat.registry.stamps;

/** One stamp as it is shown: the pack it is of, and its picture as SVG in its own size. */
public record ShownStamp(String pack, StampForm form, String svg) {}
