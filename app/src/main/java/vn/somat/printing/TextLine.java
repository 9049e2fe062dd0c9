package vn.somat.printing;

import java.util.ArrayList;
import java.util.List;

/** One line of set text: pieces with their widths in points. */
final class TextLine {

    record Piece(String text, boolean struck, float width) {}

    private final List<Piece> pieces = new ArrayList<>();
    private float width;

    void add(String text, boolean struck, float pieceWidth) {
        width += pieceWidth;
        if (!pieces.isEmpty() && pieces.getLast().struck() == struck) {
            Piece last = pieces.removeLast();
            pieces.add(new Piece(last.text() + text, struck, last.width() + pieceWidth));
        } else {
            pieces.add(new Piece(text, struck, pieceWidth));
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    float width() {
        return width;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }
}
