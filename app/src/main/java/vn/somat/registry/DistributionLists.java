package vn.somat.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;

/** Danh sách nơi nhận: saved lists of recipients, so that one paper goes to all of them in one act. */
@Service
public class DistributionLists {

    public record DistributionList(
            UUID id,
            String name,
            List<DocumentView.Recipient> members,
            @Nullable Instant closedAt) {

        public DistributionList {
            members = List.copyOf(members);
        }
    }

    public UUID create(Reader reader, String name, List<DocumentView.Recipient> members) {
        throw new UnsupportedOperationException();
    }

    public void change(Reader reader, UUID list, String name, List<DocumentView.Recipient> members) {
        throw new UnsupportedOperationException();
    }

    /** No longer offered; papers sent by it keep their recipients. */
    public void close(Reader reader, UUID list) {
        throw new UnsupportedOperationException();
    }

    public List<DistributionList> all(Reader reader) {
        throw new UnsupportedOperationException();
    }

    public Optional<DistributionList> find(Reader reader, UUID list) {
        throw new UnsupportedOperationException();
    }
}
