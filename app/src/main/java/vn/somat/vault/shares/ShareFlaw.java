package vn.somat.vault.shares;

import java.util.Arrays;
import java.util.List;

/** What is wrong with a typed share: a message key, and line and group numbers. Never the letters themselves. */
public final class ShareFlaw extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int[] numbers;

    ShareFlaw(String code, int... numbers) {
        super(code);
        this.code = code;
        this.numbers = numbers.clone();
    }

    public String code() {
        return code;
    }

    public List<Integer> numbers() {
        return Arrays.stream(numbers).boxed().toList();
    }
}
