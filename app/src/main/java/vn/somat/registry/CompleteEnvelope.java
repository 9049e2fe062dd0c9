package vn.somat.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Người có tên bóc bì: what only the addressee could see, written down by the addressee. */
public record CompleteEnvelope(
        DocumentId document,
        String number,
        LocalDate date,
        @Nullable String type,
        @Nullable String title,
        String level,
        @Nullable Integer pages,
        @Nullable String signer,
        @Nullable String note) {

    @Override
    public String toString() {
        return "CompleteEnvelope[" + document.value() + "]";
    }
}
