package vn.somat.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a paper can be found by, in the clear: for {@link Terms} only, never stored, never shown. */
record SearchText(
        String number,
        @Nullable String typeSymbol,
        @Nullable String typeName,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String signer,
        @Nullable String note,
        List<String> recipients) {

    SearchText {
        recipients = List.copyOf(recipients);
    }

    static SearchText of(Facts facts, Texts texts, List<DocumentView.Recipient> recipients) {
        return new SearchText(
                facts.number(),
                facts.typeSymbol(),
                texts.type(),
                texts.title(),
                texts.issuer(),
                texts.signer(),
                texts.note(),
                recipients.stream().map(DocumentView.Recipient::name).toList());
    }

    @Override
    public String toString() {
        return "SearchText";
    }
}
