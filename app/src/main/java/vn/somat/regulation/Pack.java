package vn.somat.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bộ quy định như trong tệp: the files of one pack, read once, from which rules are made. */
final class Pack {

    /** The files every pack consists of. */
    static final List<String> FILES = List.of(
            "pack.yaml",
            "levels.yaml",
            "registers.yaml",
            "numbering.yaml",
            "types.yaml",
            "urgencies.yaml",
            "values.yaml",
            "forms.yaml",
            "authority.yaml",
            "facts.yaml",
            "rules.yaml",
            "vectors.yaml");

    private final String id;
    private final Map<String, PackFile> files;
    private final @Nullable LocalDate until;
    private final @Nullable Instant known;

    /** As the files have them: asked for by everything that starts, and again for every reading with overrides. */
    private volatile @Nullable Rules plain;

    /**
     * @param until the last day in force, where another pack shortened it; null for what {@code pack.yaml} says
     * @param known when a signed file brought it; null for a pack of the program
     */
    private Pack(String id, Map<String, PackFile> files, @Nullable LocalDate until, @Nullable Instant known) {
        this.id = id;
        this.files = Map.copyOf(files);
        this.until = until;
        this.known = known;
    }

    Pack(String id, Map<String, PackFile> files) {
        this(id, files, null, null);
    }

    String id() {
        return id;
    }

    Map<String, PackFile> files() {
        return files;
    }

    @Nullable
    Instant known() {
        return known;
    }

    Pack until(@Nullable LocalDate last) {
        return new Pack(id, files, last, known);
    }

    Pack known(@Nullable Instant since) {
        return new Pack(id, files, until, since);
    }

    /** The same with the files it lacks taken from the pack before it. */
    Pack completed(Pack before) {
        var all = new HashMap<>(before.files);
        all.putAll(files);
        return new Pack(id, all, until, known);
    }

    /** {@code pack.yaml}. */
    PackPart head() {
        return part("pack.yaml", new Reading(Map.of()))
                .only("id", "version", "title", "regime", "follows", "from", "to", "laws");
    }

    LocalDate from() {
        return head().fixed("from", Kind.day());
    }

    @Nullable
    LocalDate to() {
        var head = head();
        return until == null && head.has("to") ? head.fixed("to", Kind.day()) : until;
    }

    PackPart part(String file, Reading reading) {
        return PackPart.of(Objects.requireNonNull(files.get(file)), reading);
    }

    /** The rules with these overrides in place of unverified values; overrides that do not fit are left out. */
    Rules rules(Map<String, String> overrides) {
        if (!overrides.isEmpty()) {
            return rules(new Reading(overrides));
        }
        var read = plain;
        if (read == null) {
            read = rules(new Reading(overrides));
            plain = read;
        }
        return read;
    }

    Rules rules(Reading reading) {
        return new PackReader(this, reading).rules();
    }
}
