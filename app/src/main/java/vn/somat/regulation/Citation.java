package vn.somat.regulation;

/** Căn cứ: the article a value rests on, as it is quoted to people, and how well it is verified. */
public record Citation(String article, Standing standing) {

    /** Mức kiểm chứng: seen in the source (V), in a secondary source (V2), or from memory and open to override (U). */
    public enum Standing {
        V,
        V2,
        U
    }
}
