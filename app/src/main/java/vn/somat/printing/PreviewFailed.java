package vn.somat.printing;

/** No picture of a file can be shown; the file itself is untouched. Carries a reason and nothing of the content. */
public final class PreviewFailed extends RuntimeException {

    /** Why, for a message to the reader. */
    public enum Reason {
        /** The kind of file has no preview, or is not on the list. */
        NO_PREVIEW,
        /** More bytes, pixels or text than is drawn. */
        TOO_LARGE,
        TOO_SLOW,
        /** Cut off, malformed or not what it seems. */
        BROKEN,
        /** Closed with a password of its own. */
        LOCKED
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** The cause is left out on purpose: parsers quote what they read. */
    PreviewFailed(Reason reason) {
        super("no preview: " + reason, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
