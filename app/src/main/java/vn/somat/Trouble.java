package vn.somat;

import java.util.List;

/** What was typed is understood, but cannot be done now. Carries a message key and what to fill in. */
final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    Trouble(String code, Object... args) {
        super(code, null, false, false);
        this.code = code;
        this.args = List.of(args);
    }

    String code() {
        return code;
    }

    List<Object> args() {
        return args;
    }
}
