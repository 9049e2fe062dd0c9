package vn.somat.site;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The description of the REST API, written by hand as YAML and served as JSON; read once, at the start. */
@RestController
class OpenApi {

    private final String yaml;
    private final byte[] json;

    OpenApi() throws IOException {
        yaml = new ClassPathResource("api/openapi.yaml").getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        Object described = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        json = new JsonMapper().writeValueAsBytes(withTextKeys(described));
    }

    @GetMapping(value = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] asJson() {
        return json;
    }

    @GetMapping(value = "/api/openapi.yaml", produces = "application/yaml;charset=UTF-8")
    String asYaml() {
        return yaml;
    }

    /** JSON knows no other keys than texts; YAML reads 200 as a number. */
    private static @Nullable Object withTextKeys(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var object = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, member) -> object.put(String.valueOf(key), withTextKeys(member)));
                yield object;
            }
            case List<?> list -> list.stream().map(OpenApi::withTextKeys).toList();
            case null, default -> value;
        };
    }
}
