package vn.somat.classification.lists;

/** What a file says of a list or of an item: the key in YAML; the headings of CSV are in {@code classification/columns.yaml}. */
enum ListField {
    CODE("code", true),
    NUMBER("number", true),
    ISSUED("issued", true),
    YEAR("year", true),
    ISSUER("issuer", true),
    TITLE("title", true),
    FIELD("field", true),
    STATUS("status", true),
    FROM("from", true),
    FROM_STATUS("fromStatus", true),
    TO("to", true),
    PUBLIC("public", true),
    REPEALS("repeals", true),
    REPEALS_FROM("repealsFrom", true),
    PARTIAL("partial", true),
    NOTE("note", true),
    VERSION("version", true),
    REHEARSAL("rehearsal", true),
    ARTICLE("article", false),
    CLAUSE("clause", false),
    POINT("point", false),
    LEVEL("level", false),
    TEXT("text", false),
    CONDITION("condition", false),
    KEYWORDS("keywords", false),
    QUESTIONS("questions", false),
    ITEM_STATUS("status", false);

    private final String key;
    private final boolean head;

    ListField(String key, boolean head) {
        this.key = key;
        this.head = head;
    }

    String key() {
        return key;
    }

    /** Whether it is said of the decision, not of an item. */
    boolean head() {
        return head;
    }

    /** Many values: a list in YAML, divided by semicolons in CSV. */
    boolean many() {
        return this == KEYWORDS || this == QUESTIONS;
    }
}
