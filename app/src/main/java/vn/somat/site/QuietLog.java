package vn.somat.site;

import java.util.HexFormat;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Logs a failure by the classes and places it went through, never by its messages: a driver's message may quote the
 * value it choked on, and that value may be a title.
 */
@Component
class QuietLog {

    private static final Logger LOG = LoggerFactory.getLogger(QuietLog.class);
    private static final int FRAMES = 25;

    private final SplittableRandom references = new SplittableRandom();

    /** Logs {@code failure}; answers the reference the user can quote. */
    String failure(Throwable failure) {
        var reference = HexFormat.of().toHexDigits(references.nextInt());
        var text = new StringBuilder("failure ").append(reference);
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 6; cause = cause.getCause(), depth++) {
            text.append("\n  ").append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                text.append("\n    at ").append(frames[i]);
            }
        }
        LOG.error("{}", text);
        return reference;
    }
}
