package vn.somat.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bộ quy định như trong tệp: the files of one pack, read once, from which rules are made.
 *
 * @param until the last day in force, where another pack shortened it; null for what {@code pack.yaml} says
 * @param known when a signed file brought it; null for a pack of the program
 */
record Pack(
        String id,
        Map<String, PackFile> files,
        @Nullable LocalDate until,
        @Nullable Instant known) {

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

    Pack {
        files = Map.copyOf(files);
    }

    Pack(String id, Map<String, PackFile> files) {
        this(id, files, null, null);
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
        return rules(new Reading(overrides));
    }

    Rules rules(Reading reading) {
        return new PackReader(this, reading).rules();
    }
}
