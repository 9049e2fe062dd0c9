package vn.somat;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/**
 * How the log shows a failure: classes and places, never messages. A driver's message may quote the value it choked on,
 * and that value may be a title.
 */
public final class QuietTraces extends ThrowableHandlingConverter {

    private static final int FRAMES = 40;
    private static final int CAUSES = 8;

    @Override
    public String convert(ILoggingEvent event) {
        var text = new StringBuilder();
        IThrowableProxy failure = event.getThrowableProxy();
        for (int depth = 0; failure != null && depth < CAUSES; depth++) {
            text.append("  ").append(failure.getClassName()).append('\n');
            var frames = failure.getStackTraceElementProxyArray();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                text.append("    ").append(frames[i].getSTEAsString()).append('\n');
            }
            failure = failure.getCause();
        }
        return text.toString();
    }
}
