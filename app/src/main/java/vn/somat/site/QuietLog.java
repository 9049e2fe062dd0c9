package vn.somat.site;

import java.util.HexFormat;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Logs a failure with a reference; the log shows its classes and places, never its messages (application.yaml). */
@Component
class QuietLog {

    private static final Logger LOG = LoggerFactory.getLogger(QuietLog.class);

    private final SplittableRandom references = new SplittableRandom();

    /** Logs {@code failure}; answers the reference the user can quote. */
    String failure(Throwable failure) {
        var reference = HexFormat.of().toHexDigits(references.nextInt());
        LOG.error("failure {}", reference, failure);
        return reference;
    }
}
