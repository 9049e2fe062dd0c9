package vn.somat.custody.registers;

import java.util.Set;

/**
 * Mẫu sổ: what one register of a year is called in the packs, in the rights and in the ledger.
 *
 * @param code {@code form.CODE} is its title, {@code CODE.column.N} its columns
 * @param columns how many of them
 * @param codes numbers of the columns that hold short codes
 * @param read the act of whoever reads it
 * @param printed the act of the ledger
 */
public record YearForm(String code, int columns, Set<Integer> codes, String read, String printed) {

    public YearForm {
        codes = Set.copyOf(codes);
    }

    String title() {
        return "form." + code;
    }

    String column(int number) {
        return code + ".column." + number;
    }
}
