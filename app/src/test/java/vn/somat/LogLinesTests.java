package vn.somat;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.somat.browser.House;

@ExtendWith(OutputCaptureExtension.class)
class LogLinesTests {

    private static final String RULE = "A message is one line of the log, whatever is in it.";

    @ParameterizedTest
    @DisplayName(RULE)
    @CsvSource({"10", "13", "9", "0", "27", "127", "133", "8232", "8233", "8238", "65279", "917505"})
    void whatNobodySeesStandsAsItsNumber(int letter) {
        var message = "before" + Character.toString(letter) + "2026-11-28T09:00:00.000+07:00 ERROR forged";
        var line = new OneLine().convert(event(message));
        assertThat(line).isEqualTo(message.replace(Character.toString(letter), String.format("\\u%04x", letter)));
        assertThat(line.lines()).hasSize(1);
    }

    @Test
    @DisplayName("What is Vietnamese stays readable, and what is endless ends.")
    void theRestStays() {
        assertThat(new OneLine().convert(event("Sổ Mật: “ữ ẫ ợ” 𝄞"))).isEqualTo("Sổ Mật: “ữ ẫ ợ” 𝄞");
        assertThat(new OneLine().convert(event("a".repeat(100_000))))
                .hasSizeLessThan(9_000)
                .endsWith(" …");
    }

    @Test
    @DisplayName(RULE)
    void asItIsConfigured(CapturedOutput output) {
        assertThat(House.shared()).isNotNull();
        LoggerFactory.getLogger("org.somebody").warn("asked for {}", "x\r\n2026-11-28 ERROR forged");
        assertThat(output.getAll().lines().filter(line -> line.contains("forged")))
                .singleElement()
                .asString()
                .contains("WARN", "org.somebody", "asked for x\\u000d\\u000a2026-11-28 ERROR forged");
    }

    private static LoggingEvent event(String message) {
        Logger logger = new LoggerContext().getLogger("org.somebody");
        return new LoggingEvent("", logger, Level.WARN, message, null, null);
    }
}
