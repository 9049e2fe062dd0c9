package vn.somat.custody.carriers;

import vn.somat.registry.DocumentId;

/** What is said of a paper and follows it, in the transaction of that act. */
public interface FollowsPaper {

    /** It is entered anew in the secret book. */
    default void moved(DocumentId from, DocumentId to) {}

    /** Another level guards it. */
    default void relevelled(DocumentId document, String level) {}
}
