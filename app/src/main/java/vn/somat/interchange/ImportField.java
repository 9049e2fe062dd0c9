package vn.somat.interchange;

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

    /** The name of the field in the entry form and in {@code columns.yaml}. */
    String key() {
        return key;
    }
}
