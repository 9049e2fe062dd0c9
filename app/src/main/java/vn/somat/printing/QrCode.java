package vn.somat.printing;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Mã QR: a text as squares, error correction level M, drawn as shapes and never as a picture.
 * Units are modules; a quiet zone of four modules is part of the code.
 */
public final class QrCode {

    /** A dark bar one module high. */
    record Bar(int x, int y, int length) {}

    private static final int QUIET = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** Refuses, with an {@link IllegalArgumentException}, a text longer than a QR can hold (about 2,300 bytes). */
    public static QrCode of(String text) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
            return new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("text too long for a QR code: " + text.length() + " characters", e);
        }
    }

    /** Modules along one side, quiet zone included: the side of the view box. */
    public int size() {
        return modules.getWidth() + 2 * QUIET;
    }

    /** The {@code d} of an SVG path in a view box of {@code 0 0 size size}; letters and digits only, safe in a page. */
    public String svgPath() {
        StringBuilder path = new StringBuilder();
        bars().forEach(bar -> path.append('M')
                .append(bar.x())
                .append(' ')
                .append(bar.y())
                .append('h')
                .append(bar.length())
                .append("v1h-")
                .append(bar.length())
                .append('z'));
        return path.toString();
    }

    /** Dark bars from the top left corner, quiet zone counted in. */
    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    bars.add(new Bar(start + QUIET, y + QUIET, x - start));
                }
                x++;
            }
        }
        return bars;
    }
}
