package vn.somat.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordBreakerTests {

    @Test
    void daysStayWhole() {
        assertThat(parts("Kiểm kê trước ngày 30/6/2026 theo 112-KH/TU"))
                .containsExactly("Kiểm ", "kê ", "trước ", "ngày ", "30/6/2026 ", "theo ", "112-", "KH/TU");
        assertThat(parts("nam/ nữ")).containsExactly("nam/ ", "nữ");
        assertThat(parts("")).isEmpty();
    }

    private static List<String> parts(String text) {
        var breaker = new WordBreaker();
        breaker.setText(text);
        var parts = new ArrayList<String>();
        int from = 0;
        for (int at = breaker.next(); at > 0; at = breaker.next()) {
            parts.add(text.substring(from, at));
            from = at;
        }
        return parts;
    }
}
