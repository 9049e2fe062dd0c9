package vn.somat.regulation;

/** Lỗi trong bộ quy định: stops the start, or the loading, and says in which file, at which line, and what to put right. */
public final class PackFault extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String what;

    PackFault(String file, int line, String what) {
        super("regulation pack " + file + ", line " + line + ": " + what);
        this.file = file;
        this.line = line;
        this.what = what;
    }

    /** Folder and file. */
    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String what() {
        return what;
    }
}
