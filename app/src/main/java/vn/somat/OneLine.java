package vn.somat;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Locale;

/**
 * How the log shows a message: in one line. Line breaks and all other characters nobody sees (controls, formats, separators of
 * lines and paragraphs) stand there as their number, so that nothing a library quotes can look like a line of ours.
 */
public final class OneLine extends MessageConverter {

    private static final int LONGEST = 8_000;

    @Override
    public String convert(ILoggingEvent event) {
        var message = super.convert(event);
        var line = new StringBuilder();
        message.codePoints().limit(LONGEST).forEach(letter -> append(line, letter));
        return line.append(message.length() > LONGEST ? " …" : "").toString();
    }

    private static void append(StringBuilder line, int letter) {
        switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> line.append(String.format(Locale.ROOT, "\\u%04x", letter));
            default -> line.appendCodePoint(letter);
        }
    }
}
