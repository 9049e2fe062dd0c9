package vn.somat.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;

/** Bàn văn thư đi: numbering, registering and distributing what goes out (NĐ 30/2020 art. 15, 16). */
@Service
public class OutgoingDesk {

    public DocumentId register(Reader reader, RegisterOutgoing paper) {
        throw new UnsupportedOperationException();
    }

    /** Sao gửi: further recipients of a registered paper, from a saved list and by name, in one act. */
    public void distribute(Reader reader, DocumentId document, @Nullable UUID list, List<DocumentView.Recipient> more) {
        throw new UnsupportedOperationException();
    }

    /** Giữ số: keeps the next number of a series for a paper that is not signed yet. */
    public DocumentId reserve(
            Reader reader,
            BookId book,
            String type,
            @Nullable String symbol,
            LocalDate date,
            String level,
            String reason) {
        throw new UnsupportedOperationException();
    }

    /**
     * Chèn số: registers a paper between two numbers already given, as {@code 12a}.
     *
     * @param after the line after whose serial (and number) it stands; of the same series
     */
    public DocumentId insert(Reader reader, RegisterOutgoing paper, DocumentId after, String reason) {
        throw new UnsupportedOperationException();
    }
}
