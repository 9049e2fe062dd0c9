package vn.somat.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;

class JsonFieldsTests {

    private static final String SOUND = """
            {"book": "018f0000-0000-7000-8000-000000000001", "issuer": "Ban Tổ chức", "number": "12-CV/BTC",
             "date": "2026-09-03", "level": "mat", "pages": 3, "confirmDuplicate": true}""";

    @Test
    void aSoundBodyBecomesACommand() {
        var paper = RegisterRequests.incoming(body(SOUND), null);
        assertThat(paper.book().value()).isEqualTo(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
        assertThat(paper.date()).isEqualTo(LocalDate.of(2026, 9, 3));
        assertThat(paper.pages()).isEqualTo(3);
        assertThat(paper.confirmDuplicate()).isTrue();
        assertThat(paper.title()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date | 20260903 | registry.api.text",
                "date | '\"2026-02-30\"' | registry.api.day",
                "date | '\"3/9/2026\"' | registry.api.day",
                "date | [2026, 9, 3] | registry.api.text",
                "book | '\"so den\"' | registry.api.id",
                "book | 7 | registry.api.text",
                "issuer | {} | registry.api.text",
                "number | 12 | registry.api.text",
                "pages | '\"3\"' | registry.api.whole",
                "pages | 3.5 | registry.api.whole",
                "pages | 3e99 | registry.api.whole",
                "pages | 99999999999 | registry.api.whole",
                "confirmDuplicate | '\"true\"' | registry.api.flag",
                "level | true | registry.api.text",
            })
    void aValueOfAnotherTypeIsNamedAndNeverTurnedIntoTheRightOne(String field, String value, String code) {
        var wrong = SOUND.replaceFirst("\"" + field + "\": (\"[^\"]*\"|\\d+|true)", "\"" + field + "\": " + value);
        assertThat(refused(wrong).flaws()).containsExactly(Flaw.of(field, code));
    }

    @Test
    void allThatIsNotRightIsToldAtOnce() {
        assertThat(refused("{\"titel\": \"x\", \"pages\": \"3\"}").flaws())
                .extracting(Flaw::field)
                .containsExactlyInAnyOrder("book", "issuer", "number", "date", "level", "pages", "titel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "7", "null"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        assertThat(refused(body).flaws()).extracting(Flaw::field).containsExactly("body");
    }

    @Test
    void aRecipientIsNamedByItsPlace() {
        var body = """
                {"book": "018f0000-0000-7000-8000-000000000001", "date": "2026-09-03", "type": "CV", "level": "thuong",
                 "signer": "Lê Văn A", "recipients": [{"name": "Ban Tổ chức"}, {"copies": "2", "post": "x"}, 7]}""";
        var refusal = catchThrowableOfType(Refusal.class, () -> RegisterRequests.outgoing(body(body), null));
        assertThat(refusal.flaws())
                .extracting(Flaw::field)
                .contains("recipients[1].name", "recipients[1].copies", "recipients[1].post", "recipients[2]");
    }

    private static Refusal refused(String json) {
        return catchThrowableOfType(Refusal.class, () -> RegisterRequests.incoming(body(json), null));
    }

    private static tools.jackson.databind.JsonNode body(String json) {
        return new JsonMapper().readTree(json);
    }
}
