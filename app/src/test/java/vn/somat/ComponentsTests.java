package vn.somat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the jar is made of (CycloneDX, made with the jar): everything in it may be passed on with it. */
class ComponentsTests {

    /** Of several licences one must be here. GPL and AGPL are not, nor may they come in beside it. */
    private static final Set<String> MAY_BE_SHIPPED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-2.0",
            "Unicode-3.0",
            "MPL-2.0",
            "Mozilla Public License Version 2.0",
            "Bouncy Castle Licence",
            "LGPL-2.1-or-later");

    private final JsonNode made = read();

    @Test
    @DisplayName("Everything in the jar has a licence under which it may be shipped, and none is GPL or AGPL alone.")
    void everythingMayBeShipped() {
        var wrong = new ArrayList<String>();
        for (var component : made.path("components")) {
            var licences = licences(component);
            if (!component.path("group").asString().equals("vn.somat")
                    && licences.stream().noneMatch(MAY_BE_SHIPPED::contains)) {
                wrong.add(component.path("purl").asString() + " " + licences);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("Each component is named with its version and the hash of its file.")
    void eachIsNamedWithVersionAndHash() {
        assertThat(made.path("components").size()).isGreaterThan(50);
        for (var component : made.path("components")) {
            assertThat(component.path("purl").asString()).startsWith("pkg:maven/");
            assertThat(component.path("version").asString()).isNotBlank();
            if (!component.path("group").asString().equals("vn.somat")) {
                assertThat(component.path("hashes").values().stream()
                                .map(hash -> hash.path("alg").asString()))
                        .contains("SHA-256");
            }
        }
    }

    private static List<String> licences(JsonNode component) {
        return component.path("licenses").values().stream()
                .flatMap(one -> Stream.of(
                        one.path("license").path("id"), one.path("license").path("name"), one.path("expression")))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode read() {
        try (var in = ComponentsTests.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
