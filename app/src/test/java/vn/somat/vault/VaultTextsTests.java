package vn.somat.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VaultTextsTests {
    private static final Pattern CODE = Pattern.compile("\"(vault\\.[a-z.-]+)\"");

    @Test
    void everyRefusalHasItsTextInBothLanguages() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java/vn/somat/vault"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> CODE.matcher(read(file)).results().forEach(found -> codes.add(found.group(1))));
        }
        assertThat(codes).hasSizeGreaterThan(15);
        assertThat(texts("vi").stringPropertyNames()).containsAll(codes);
        assertThat(texts("en").stringPropertyNames()).isEqualTo(texts("vi").stringPropertyNames());
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var in =
                Files.newBufferedReader(Path.of("src/main/resources/messages/vault_" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
