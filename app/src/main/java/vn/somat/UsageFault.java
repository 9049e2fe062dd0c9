package vn.somat;

import java.util.List;

/** What was typed cannot be understood; nothing was begun. Carries a message key and what to fill in. */
final class UsageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    UsageFault(String code, Object... args) {
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
