package vn.somat.classification.web;

/** Nơi nhận, as {@code openapi.yaml} describes it. */
record RecipientJson(String name, int copies) {

    /** Of whom nothing is told. */
    @Override
    public String toString() {
        return "RecipientJson x" + copies;
    }
}
