package vn.somat.interchange.imports;

import java.util.Arrays;
import java.util.Optional;

/** What a column of an older book can hold; the headings that mean it are in {@code interchange/columns.yaml}. */
public enum ImportField {
    NUMBER("number"),
    TYPE("type"),
    ISSUER("issuer"),
    SIGNER("signer"),
    DATE("date"),
    TITLE("title"),
    LEVEL("level"),
    ARRIVAL_DATE("arrivalDate"),
    ARRIVAL_NUMBER("arrivalNumber"),
    URGENCY("urgency"),
    PAGES("pages"),
    COPIES("copies"),
    RECIPIENTS("recipients"),
    NOTE("note");

    private final String key;

    ImportField(String key) {
        this.key = key;
    }

    static Optional<ImportField> known(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** The column a fault of the registry is about; the number when it is about the whole line. */
    static ImportField named(String field) {
        if (field.equals("serial")) {
            return ARRIVAL_NUMBER;
        }
        return known(field).orElse(NUMBER);
    }

    /** The name of the field in the entry form and in {@code columns.yaml}. */
    public String key() {
        return key;
    }
}
