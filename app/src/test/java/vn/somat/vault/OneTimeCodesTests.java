package vn.somat.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the vectors of RFC 6238, appendix B. */
class OneTimeCodesTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void everyVectorOfTheStandardComesOut(long second, String code) {
        assertThat(OneTimeCodes.code(SECRET, second / 30, 8)).isEqualTo(code);
        assertThat(OneTimeCodes.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code.substring(2));
    }

    @Test
    void aCodeIsGoodForOneStepEitherWayAndNeverTwice() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var code = OneTimeCodes.at(SECRET, now);
        var step = OneTimeCodes.accept(SECRET, code, now, 0);
        assertThat(step).isPresent();
        assertThat(OneTimeCodes.accept(SECRET, code, now.plusSeconds(30), 0)).isPresent();
        assertThat(OneTimeCodes.accept(SECRET, code, now.minusSeconds(30), 0)).isPresent();
        assertThat(OneTimeCodes.accept(SECRET, code, now.plusSeconds(90), 0)).isEmpty();
        assertThat(OneTimeCodes.accept(SECRET, code, now, step.getAsLong())).isEmpty();
        assertThat(OneTimeCodes.accept(SECRET, "", now, 0)).isEmpty();
    }
}
