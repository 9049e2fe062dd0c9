package vn.somat.regulation;

/**
 * Độ mật: one level of a pack, the ordinary one included.
 *
 * @param code as it is stored: {@code thuong}, {@code mat}, {@code toi-mat}, {@code tuyet-mat}
 * @param label as it is printed
 * @param rank 0 for ordinary, growing with secrecy
 * @param letter envelope letter A, B or C; empty for ordinary
 * @param shape key of the drawn sign beside the label: {@code none}, {@code circle}, {@code square}, {@code triangle}
 */
public record Level(
        String code, String label, int rank, String letter, String shape, AbstractRule abstracts, Citation citation) {

    public boolean secret() {
        return rank > 0;
    }
}
