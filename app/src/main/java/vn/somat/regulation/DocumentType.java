package vn.somat.regulation;

/** Tên loại văn bản: a type of paper of one side, with the symbol that stands in its number. */
public record DocumentType(String symbol, String name, Side side, Citation citation) {

    boolean is(Side ofSide, String withSymbol) {
        return side == ofSide && symbol.equals(withSymbol);
    }
}
