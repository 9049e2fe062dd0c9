package vn.somat.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.somat.regulation.Citation.Standing;
import vn.somat.regulation.rulebook.Block;

/**
 * One block of a pack file, read strictly: no unknown key, no key twice, no value without article and standing. A block
 * within a block rests on the article of the one around it unless it names its own.
 */
final class PackPart implements Block {

    private static final Set<String> ALWAYS = Set.of("citation", "status");

    private final String file;
    private final Spot spot;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final @Nullable PackPart around;
    private final Reading reading;

    private PackPart(String file, Node node, @Nullable PackPart around, Reading reading) {
        this.file = file;
        this.spot = Spot.of(file, node);
        this.around = around;
        this.reading = reading;
        if (!(node instanceof MappingNode mapping)) {
            throw spot.fault("expected lines of the form key: value");
        }
        for (var line : mapping.getValue()) {
            var key = scalar(line.getKeyNode());
            if (fields.put(key, line.getValueNode()) != null) {
                throw Spot.of(file, line.getKeyNode()).fault("the key " + key + " stands twice here");
            }
        }
    }

    static PackPart of(PackFile file, Reading reading) {
        return new PackPart(file.name(), file.root(), null, reading);
    }

    /** Refuses every key but these, {@code citation} and {@code status}. */
    @Override
    public PackPart only(String... known) {
        var names = List.of(known);
        fields.forEach((key, node) -> {
            if (!names.contains(key) && !ALWAYS.contains(key)) {
                throw Spot.of(file, node)
                        .fault("unknown key " + key + "; known here are " + String.join(", ", known)
                                + ", citation, status");
            }
        });
        return this;
    }

    /** Whether the pack is read as its files have it, without overrides. */
    boolean plain() {
        return reading.plain();
    }

    @Override
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    @Override
    public Set<String> names() {
        return fields.keySet();
    }

    Spot spot() {
        return spot;
    }

    Spot spot(String field) {
        return Spot.of(file, node(field));
    }

    /** The blocks of a list; at least one. */
    @Override
    public List<PackPart> list(String field) {
        if (!(node(field) instanceof SequenceNode sequence)
                || sequence.getValue().isEmpty()) {
            throw spot(field).fault(field + " is a list of blocks, each beginning with a dash");
        }
        var parts = new ArrayList<PackPart>();
        sequence.getValue().forEach(item -> parts.add(new PackPart(file, item, this, reading)));
        return parts;
    }

    @Override
    public PackPart part(String field) {
        return new PackPart(file, node(field), this, reading);
    }

    /** What the pack's structure rests on: it has no article of its own and is never overridden. */
    <T> T fixed(String field, Kind<T> kind) {
        return spot(field).read(kind, scalar(node(field)));
    }

    /** A value with its article, known under {@code key}; the office's own text where that was allowed. */
    <T> T value(String key, String field, Kind<T> kind) {
        return value(key, field, kind, this);
    }

    /** The same for a value that rests on the article of another block unless it names its own. */
    <T> T value(String key, String field, Kind<T> kind, PackPart rest) {
        var node = node(field);
        if (node instanceof MappingNode) {
            var own = new PackPart(file, node, rest, reading).only("value");
            return reading.take(key, scalar(own.node("value")), own.citation(), kind, own.spot);
        }
        return reading.take(key, scalar(node), rest.citation(), kind, Spot.of(file, node));
    }

    /** The same for a value that rests on an article put together elsewhere unless it names its own. */
    <T> T value(String key, String field, Kind<T> kind, Citation rest) {
        var node = node(field);
        return node instanceof MappingNode
                ? value(key, field, kind, new PackPart(file, node, null, reading))
                : reading.take(key, scalar(node), rest, kind, Spot.of(file, node));
    }

    /** The article of a value that was taken before. */
    Citation citation(String key) {
        return reading.citation(key);
    }

    /** A value the database enforces or books are cut by: it must be verified, so that no override can move it. */
    <T> T verified(String key, String field, Kind<T> kind) {
        T value = value(key, field, kind);
        if (reading.citation(key).standing() == Standing.U) {
            throw spot(field).fault(field + " cannot be of standing U: nobody may override it");
        }
        return value;
    }

    /** The text of a value as the pack has it, to be used as part of a key. */
    String text(String field) {
        var node = node(field);
        return node instanceof MappingNode ? new PackPart(file, node, this, reading).text("value") : scalar(node);
    }

    @Override
    public Citation citation() {
        return new Citation(
                spot.read(Kind.words(300), inherited("citation")),
                spot.read(Kind.oneOf(Standing.class), inherited("status")));
    }

    @Override
    public boolean holdsBlock(String field) {
        return node(field) instanceof MappingNode;
    }

    @Override
    public String words(String field, int most) {
        return fixed(field, Kind.words(most));
    }

    @Override
    public String choice(String key, String field, List<String> words) {
        return has(field)
                ? value(key, field, Kind.choice(words))
                : reading.take(key, words.getFirst(), citation(), Kind.choice(words), spot);
    }

    @Override
    public List<String> texts(String field) {
        return node(field) instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(this::scalar).toList()
                : List.of(scalar(node(field)));
    }

    @Override
    public PackFault fault(String what) {
        return spot.fault(what);
    }

    @Override
    public PackFault fault(String field, String what) {
        return spot(field).fault(what);
    }

    private String inherited(String field) {
        for (PackPart part = this; part != null; part = part.around) {
            var node = part.fields.get(field);
            if (node != null) {
                return scalar(node);
            }
        }
        throw spot.fault("no " + field + ": every value needs the article it rests on (citation) and its standing"
                + " (status: V, V2 or U)");
    }

    private Node node(String field) {
        var node = fields.get(field);
        if (node == null) {
            throw spot.fault("the key " + field + " is missing");
        }
        return node;
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode plain) {
            return plain.getValue();
        }
        throw Spot.of(file, node).fault("expected a single value");
    }
}
