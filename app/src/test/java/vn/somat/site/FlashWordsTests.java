package vn.somat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.servlet.FlashMap;

/** README, rule 20. */
class FlashWordsTests {

    @Test
    @DisplayName("Messages with their arguments, texts, yes or no and the boxes of a form travel; nothing else does.")
    void whatTravels() {
        var map = new FlashMap();
        map.setTargetRequestPath("/books/1");
        map.addTargetRequestParam("in", "phòng họp");
        map.setExpirationTime(42);
        map.put("notice", new DefaultMessageSourceResolvable(new String[] {"a.code"}, new Object[] {7, 8L, "Số 9"}));
        map.put("entered", "id");
        map.put("acted", true);
        map.put("kept", Map.of("issuer", "Sở Nội vụ"));

        var back = FlashWords.read(FlashWords.write(List.of(map))).getFirst();

        assertThat(back.getTargetRequestPath()).isEqualTo("/books/1");
        assertThat(back.getTargetRequestParams().getFirst("in")).isEqualTo("phòng họp");
        assertThat(back.getExpirationTime()).isEqualTo(42);
        assertThat(back.get("entered")).isEqualTo("id");
        assertThat(back.get("acted")).isEqualTo(true);
        assertThat(back.get("kept")).isEqualTo(Map.of("issuer", "Sở Nội vụ"));
        assertThat(back.get("notice")).isInstanceOfSatisfying(MessageSourceResolvable.class, notice -> {
            assertThat(notice.getCodes()).containsExactly("a.code");
            assertThat(notice.getArguments()).containsExactly(7L, 8L, "Số 9");
        });

        map.put("secret", new char[] {'x'});
        assertThatThrownBy(() -> FlashWords.write(List.of(map))).isInstanceOf(IllegalArgumentException.class);
    }
}
