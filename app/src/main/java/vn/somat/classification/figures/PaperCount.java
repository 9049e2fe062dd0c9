package vn.somat.classification.figures;

/** Một con số. @param key id or code of what the line stands for; empty where nothing is known */
public record PaperCount(String key, PaperColumn column, long count) {}
