package vn.somat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Value;
import vn.somat.testing.RoomTest;

@RoomTest
class LawNamesTests {

    @Autowired
    LawNames names;

    @Autowired
    Regulations regulations;

    @Test
    @DisplayName("Every key and every code of the shipped packs has words.")
    void everyKeyHasWords() {
        for (var locale : new Locale[] {PagesConfiguration.VIETNAMESE, Locale.ENGLISH}) {
            for (var rules : regulations.all()) {
                for (Value value : rules.values()) {
                    assertThat(names.full(rules, value.key(), locale))
                            .as(value.key())
                            .doesNotContain(value.key())
                            .doesNotContain("{0}");
                    assertThat(names.shown(value, value.text(), locale))
                            .as(value.key())
                            .matches(words -> locale == Locale.ENGLISH
                                    || !words.matches("[A-Z_]{4,}|true|false|circle|square|none"));
                }
            }
        }
    }
}
