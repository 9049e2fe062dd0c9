package vn.somat.regulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Bộ quy định như trong tệp: the files of one pack, read once at the start, from which rules are made. */
record Pack(String id, Map<String, PackFile> files) {

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
