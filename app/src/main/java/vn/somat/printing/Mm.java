package vn.somat.printing;

/** Millimetres, as paper is measured, to points, as PDF is measured. */
final class Mm {

    private Mm() {}

    static float pt(double mm) {
        return (float) (mm * 72 / 25.4);
    }
}
