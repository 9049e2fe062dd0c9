package vn.somat.regulation;

/** Độ khẩn: {@code khan}, {@code thuong-khan}, {@code hoa-toc}; a paper without one has none. */
public record Urgency(String code, String label, int rank, Citation citation) {}
