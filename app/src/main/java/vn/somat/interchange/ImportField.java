package vn.somat.interchange;

import java.util.Arrays;

/** What a column of an older book can hold; the headings that mean it are in {@code interchange/columns.yaml}. */
enum ImportField {
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

    /** The column a fault of the registry is about; the number when it is about the whole line. */
    static ImportField named(String field) {
        if (field.equals("serial")) {
            return ARRIVAL_NUMBER;
        }
        return Arrays.stream(values())
                .filter(one -> one.key.equals(field))
                .findFirst()
                .orElse(NUMBER);
    }

    /** The name of the field in the entry form and in {@code columns.yaml}. */
    String key() {
        return key;
    }
}
