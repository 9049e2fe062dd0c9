package vn.somat.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberGrammarTests {

    @ParameterizedTest
    @ValueSource(strings = {"{n}-{type}/{symbol}", "{n}/[{type}-]{symbol}", "{n}/{symbol}", "{symbol}.{n}"})
    void aPatternHasANumberAndASymbol(String pattern) {
        assertThat(NumberGrammar.isPattern(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{n}",
                "{symbol}",
                "{n}{n}/{symbol}",
                "{n}/{symbol}/{year}",
                "{n}/[{type}-{symbol}",
                "{n}/[[{type}-]]{symbol}",
                "{n}/{type}-{type}{symbol}",
                "{n} $1 {symbol}",
                "{n}{symbol}"
            })
    void anythingElseIsNone(String pattern) {
        assertThat(NumberGrammar.isPattern(pattern)).isFalse();
    }
}
