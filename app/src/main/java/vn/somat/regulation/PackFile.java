package vn.somat.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * Một tệp của bộ quy định: a file of a pack as a tree that still knows its lines. Plain data only: no tags, no types, no
 * code.
 *
 * @param name folder and file, as it is named in faults
 */
record PackFile(String name, MappingNode root) {

    static PackFile read(String name, InputStream in) throws IOException {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(500);
        try (var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            if (new Yaml(new SafeConstructor(options)).compose(text) instanceof MappingNode root) {
                return new PackFile(name, root);
            }
            throw new PackFault(name, 1, "expected key: value lines");
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new PackFault(name, mark == null ? 1 : mark.getLine() + 1, "not YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            throw new PackFault(name, 1, "not YAML: " + broken.getMessage());
        }
    }
}
