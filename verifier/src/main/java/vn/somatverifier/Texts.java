package vn.somatverifier;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The sentences in one language (lời văn). Places are {0}, {1} …; an apostrophe is an apostrophe. */
final class Texts {

    private final Properties sentences = new Properties();

    private Texts(String language) {
        var file = Objects.requireNonNull(Texts.class.getResourceAsStream("texts_" + language + ".properties"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Texts vietnamese() {
        return new Texts("vi");
    }

    /** Null for a language we do not speak. */
    static @Nullable Texts in(String language) {
        return language.equals("vi") || language.equals("en") ? new Texts(language) : null;
    }

    String say(String key, Object... details) {
        var sentence = Objects.requireNonNull(sentences.getProperty(key), key);
        for (int i = 0; i < details.length; i++) {
            sentence = sentence.replace("{" + i + "}", plain(details[i].toString()));
        }
        return sentence;
    }

    /** What was read from an export may hold anything; a terminal must not obey it. */
    private static String plain(String detail) {
        return detail.replaceAll("\\p{Cntrl}", "\ufffd");
    }
}
