package vn.somat.classification.lists;

import vn.somat.ledger.Refusal;

/** Dấu trang: the last item of a page, by the code of its list and its place in it. Nothing secret: lists are read by all. */
record PageMark(String code, int position) {

    static PageMark read(String mark) {
        int at = mark.lastIndexOf('.');
        try {
            return new PageMark(mark.substring(0, at), Integer.parseInt(mark.substring(at + 1)));
        } catch (IndexOutOfBoundsException | NumberFormatException forged) {
            throw Refusal.invalid("after", "classification.find.page");
        }
    }

    String written() {
        return code + "." + position;
    }
}
