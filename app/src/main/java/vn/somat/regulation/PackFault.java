package vn.somat.regulation;

/** Lỗi trong bộ quy định: stops the start and says in which file, at which line, and what to put right. */
final class PackFault extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PackFault(String file, int line, String what) {
        super("regulation pack " + file + ", line " + line + ": " + what);
    }
}
