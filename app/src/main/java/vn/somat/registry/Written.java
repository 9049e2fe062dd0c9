package vn.somat.registry;

import java.util.List;
import vn.somat.registry.DocumentView.Recipient;

/** A line that is held, with its words in the clear for as long as the act lasts. */
record Written(
        Line line,
        Texts texts,
        List<RecipientStore.Sealed> recipients,
        List<CorrectionStore.Sealed> corrections,
        List<Recipient> names) {

    Written {
        recipients = List.copyOf(recipients);
        corrections = List.copyOf(corrections);
        names = List.copyOf(names);
    }

    int nextCorrection() {
        return corrections.size() + 1;
    }

    @Override
    public String toString() {
        return "Written " + line;
    }
}
