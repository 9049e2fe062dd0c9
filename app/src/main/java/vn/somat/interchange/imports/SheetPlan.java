package vn.somat.interchange.imports;

import java.util.Map;

/**
 * How one sheet is read.
 *
 * @param sheet from 1
 * @param heading lines up to this one are no lines of the book
 * @param fields what stands in which column, from 0
 * @param usual the old encoding most of a column is in
 */
record SheetPlan(
        int sheet, boolean taken, long heading, Map<Integer, ImportField> fields, Map<Integer, OldEncoding> usual) {

    SheetPlan {
        fields = Map.copyOf(fields);
        usual = Map.copyOf(usual);
    }
}
