package vn.somat.interchange.api;

import vn.somat.interchange.imports.SheetLook;

/** Trang tính. @param sheet from 1 @param heading line its headings stand on, 0: none */
record SheetJson(int sheet, String name, long heading, int rows, boolean taken) {

    static SheetJson of(SheetLook one, boolean taken) {
        return new SheetJson(one.sheet(), one.name(), one.heading(), one.rows(), taken);
    }

    @Override
    public String toString() {
        return "SheetJson[" + sheet + "]";
    }
}
