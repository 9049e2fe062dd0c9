package vn.somat.custody.copies;

/** Who gets how many copies, the name sealed under the content of the order. */
record SealedRecipient(int position, byte[] sealed, int copies) {

    String field() {
        return field(position);
    }

    static String field(int position) {
        return "recipient." + position;
    }
}
