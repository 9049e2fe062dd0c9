package vn.somat.access;

import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Việc được phép: an act that may be done now, by which article, and who confirmed it as second person; null: nobody had to. */
public record Confirmed(
        String act, @Nullable String citation, @Nullable PersonId second) {}
