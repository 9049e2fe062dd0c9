package vn.somat.classification.lists;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.somat.interchange.ImportProblem;
import vn.somat.interchange.SheetTable;

/** A list as YAML: {@code list:} says what the decision is, {@code items:} one block an item. Plain data, no tags, no aliases. */
final class YamlListReader {

    private final List<ImportProblem> problems = new ArrayList<>();

    private YamlListReader() {}

    static ListSheet read(byte[] file) {
        return new YamlListReader().sheet(new String(file, StandardCharsets.UTF_8));
    }

    private ListSheet sheet(String text) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        Node root;
        try {
            root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            return ListSheet.unread(fault(mark == null ? 1 : mark.getLine() + 1, "", "classification.import.yaml"));
        } catch (YAMLException broken) {
            return ListSheet.unread(fault(1, "", "classification.import.yaml"));
        }
        if (!(root instanceof MappingNode mapping)) {
            return ListSheet.unread(fault(1, "", "classification.import.yaml-shape"));
        }
        var head = Cells.at(1);
        var items = new ArrayList<Cells>();
        for (var part : mapping.getValue()) {
            switch (name(part)) {
                case "list" -> head = cells(part.getValueNode(), true);
                case "items" -> items.addAll(items(part.getValueNode()));
                default -> problems.add(unknown(part));
            }
        }
        return new ListSheet(head, items, problems);
    }

    private List<Cells> items(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> cells(item, false)).toList();
        }
        problems.add(fault(line(node), "items", "classification.import.yaml-shape"));
        return List.of();
    }

    private Cells cells(Node node, boolean head) {
        var cells = Cells.at(line(node));
        if (!(node instanceof MappingNode mapping)) {
            problems.add(fault(line(node), "", "classification.import.yaml-shape"));
            return cells;
        }
        for (var part : mapping.getValue()) {
            var key = name(part);
            var texts = texts(part.getValueNode());
            var field = Arrays.stream(ListField.values())
                    .filter(one -> one.head() == head && one.key().equals(key))
                    .findFirst();
            if (field.isEmpty()) {
                problems.add(unknown(part));
            } else if (texts == null || texts.size() > 1 && !field.get().many()) {
                problems.add(fault(line(part.getValueNode()), key, "classification.import.yaml-shape"));
            } else if (cells.values().containsKey(field.get())) {
                problems.add(fault(line(part.getKeyNode()), key, "interchange.heading-twice"));
            } else {
                texts.forEach(text ->
                        SheetTable.fault(line(part.getValueNode()), key, text).ifPresent(problems::add));
                cells.put(field.get(), line(part.getKeyNode()), key, texts);
            }
        }
        return cells;
    }

    private static @Nullable List<String> texts(Node node) {
        if (node instanceof ScalarNode one) {
            return Optional.of(one.getValue().strip()).filter(text -> !text.isEmpty() && !text.equals("~")).stream()
                    .toList();
        }
        if (node instanceof SequenceNode many && many.getValue().stream().allMatch(one -> one instanceof ScalarNode)) {
            return many.getValue().stream()
                    .map(one -> ((ScalarNode) one).getValue().strip())
                    .toList();
        }
        return null;
    }

    private static String name(NodeTuple part) {
        return part.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    private static long line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static ImportProblem unknown(NodeTuple part) {
        return fault(line(part.getKeyNode()), name(part), "classification.import.unknown-column");
    }

    private static ImportProblem fault(long line, String column, String code) {
        return new ImportProblem(line, column.isEmpty() ? null : column, code, List.of());
    }
}
