package vn.somat.classification.lists;

/**
 * Từ khóa: a phrase that points to an item, and how strongly. Written {@code phương án nhân sự^3}.
 *
 * @param weight 1 to {@value #STRONGEST}; {@value #USUAL} when nothing is written
 */
public record Keyword(String phrase, int weight) {

    static final int USUAL = 2;
    static final int STRONGEST = 9;

    /** @throws IllegalArgumentException when the weight is none */
    static Keyword of(String written) {
        int mark = written.lastIndexOf('^');
        if (mark < 0) {
            return new Keyword(written.strip(), USUAL);
        }
        int weight = Integer.parseInt(written.substring(mark + 1).strip());
        if (weight < 1 || weight > STRONGEST) {
            throw new IllegalArgumentException("no weight");
        }
        return new Keyword(written.substring(0, mark).strip(), weight);
    }

    /** As it is written in files. */
    String written() {
        return weight == USUAL ? phrase : phrase + "^" + weight;
    }
}
