package vn.somat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guesser tries first, and what is left to people. */
class GuessableTests {

    private static final List<String> HOUSE =
            List.of("van-thu", "Văn phòng Tỉnh ủy", "Tỉnh ủy Lạc Hồng", "TU", "Tỉnh", "ủy", "Lạc", "Hồng");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "12345678910",
                "0987654321",
                "qwertyuiop",
                "qwerty123456",
                "1q2w3e4r5t6y",
                "q1w2e3r4t5",
                "zxcvbnm123",
                "asdfghjkl1",
                "1qaz2wsx3edc",
                "password123",
                "Password2026!",
                "P@ssw0rd1234",
                "passwordpassword",
                "iloveyou123",
                "iloveyou2000",
                "administrator",
                "Admin@123456",
                "welcome2025",
                "letmein12345",
                "sunshine2024",
                "princess123",
                "football1234",
                "liverpool1892",
                "matkhau123",
                "M@tkh@u2026",
                "anhyeuem1990",
                "emyeuanh123",
                "vietnam1945",
                "hanoi123456",
                "Vietnam@2026",
                "nguyen123456",
                "abcdefghij",
                "abc123abc123",
                "abcd1234abcd",
                "0123456789a",
                "20002000200020",
                "aaaaabbbbbccccc",
                "VanPhong@2026",
                "tinhuy2026!",
                "LacHong2026",
                "van-thu-2026",
                "tuyetmat123",
                "SoMat@2026!",
                "baomat@12345"
            })
    @DisplayName(
            "Usual words, rows of keys, counting, years, repetitions, and the names of the office and the account make no password, however they are written.")
    void guessed(String password) {
        assertThat(Guessable.is(password, HOUSE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sen trắng nở giữa đầm",
                "mat-khau-cua-toi-2026",
                "mat-khau-tam-thoi-2026",
                "Dien-tap-2026",
                "con mèo xù ngủ trên mái",
                "kX7#pQ9vLm2z",
                "Hoa ban tháng ba 1998",
                "bún chả phố cũ"
            })
    @DisplayName("A sentence of one's own is taken, also with a usual word or a year in it.")
    void taken(String password) {
        assertThat(Guessable.is(password, HOUSE)).isFalse();
    }
}
