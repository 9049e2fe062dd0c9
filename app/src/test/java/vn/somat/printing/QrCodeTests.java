package vn.somat.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTests {

    private static BufferedImage drawn(QrCode code) {
        int module = 6;
        int side = code.size() * module;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.BLACK);
        code.bars()
                .forEach(bar -> graphics.fillRect(bar.x() * module, bar.y() * module, bar.length() * module, module));
        graphics.dispose();
        return image;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", SampleBook.PAYLOAD, "Sổ đăng ký bí mật nhà nước đến: ữ ẫ ợ đ"})
    void twoScannersReadWhatWasWritten(String text) throws Exception {
        BufferedImage image = drawn(QrCode.of(text));
        assertThat(PaperLab.zbar(image)).isEqualTo(text);
        assertThat(PaperLab.zxing(image)).isEqualTo(text);
    }

    @Test
    void thePathIsSafeInsideAPage() {
        assertThat(QrCode.of("<script>\"'").svgPath()).matches("(M\\d+ \\d+h\\d+v1h-\\d+z)+");
    }

    @Test
    void aTextTooLongIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("x".repeat(5000)));
    }
}
