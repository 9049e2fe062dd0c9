package vn.somatverifier;

import java.util.List;

/** The command cannot be carried out as it was given; nothing is said about the evidence. */
final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final transient List<Object> details;

    /** @param text key of the sentence that says why */
    Unusable(String text, Object... details) {
        super(text, null, false, false);
        this.text = text;
        this.details = List.of(details);
    }

    String in(Texts texts) {
        return texts.say(text, details.toArray());
    }
}
