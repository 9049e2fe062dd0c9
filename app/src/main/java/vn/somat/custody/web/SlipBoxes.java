package vn.somat.custody.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.handover.Preparing;
import vn.somat.organisation.PersonId;

/** Các ô của phiếu sắp lập, as the form sends them. */
record SlipBoxes(
        @Nullable UUID to,
        @Nullable String body,
        @Nullable String basis,
        @Nullable Boolean addresseeOnly,
        @Nullable String note) {

    Preparing preparing(List<Seen> chosen) {
        return new Preparing(
                chosen, to == null ? null : new PersonId(to), body, basis, Boolean.TRUE.equals(addresseeOnly), note);
    }

    @Override
    public String toString() {
        return "SlipBoxes";
    }
}
