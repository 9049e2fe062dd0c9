package vn.somat.printing;

/** Loại giấy nhãn: plain A4 cut along the lines, or a roll of labels. */
public enum LabelStock {
    /** 3 × 8 on plain A4, 64 × 34 mm each, inside the margin a printer cannot reach. */
    A4_24(new Paper(210, 297, 9, 12), 64, 34, 3, 8),
    ROLL_50_30(Paper.label(50, 30), 50, 30, 1, 1);

    private final Paper paper;
    private final double width;
    private final double height;
    private final int columns;
    private final int rows;

    LabelStock(Paper paper, double width, double height, int columns, int rows) {
        this.paper = paper;
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.rows = rows;
    }

    public int perPage() {
        return columns * rows;
    }

    Paper paper() {
        return paper;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    int columns() {
        return columns;
    }
}
