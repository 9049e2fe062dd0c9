package vn.somat.interchange.handover;

/**
 * Bảng được bàn giao: a table whose rows go over.
 *
 * @param condition which of its rows {@code t}; {@code true} for all
 * @param order in which they are written
 */
record MovedTable(String room, String name, String condition, String order) {

    /** As it is named in SQL and in the package. */
    String full() {
        return room + "." + name;
    }

    /** The same for whoever asks which one it is. */
    String key() {
        return room + "/" + name;
    }

    String file() {
        return full() + ".jsonl";
    }
}
