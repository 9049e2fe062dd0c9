package vn.somat.regulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;

/**
 * Các gói đã ký: the packs of the program and those of signed files in one row. Every reading checks the stored files as
 * they were checked when they came; one that is no longer right stops the start.
 */
@Component
class SignedPacks {

    private final Packs shipped;
    private final Needed needed;
    private final SignedPackStore store;
    private final SignatureCheck signature;

    SignedPacks(Packs shipped, SignedPackStore store, SignatureCheck signature) {
        this.shipped = shipped;
        this.needed = new Needed(shipped.all());
        this.store = store;
        this.signature = signature;
    }

    List<Integer> state() {
        return store.state();
    }

    Packs all() {
        return with(null);
    }

    /** The same with one more, which is not stored. */
    Packs with(@Nullable Pack more) {
        var row = new PackRow(shipped, needed);
        var stored = store.all();
        var packs = new ArrayList<Pack>();
        stored.stream().filter(one -> !one.pack().withdrawn()).map(this::pack).forEach(packs::add);
        if (more != null) {
            packs.add(more);
        }
        packs.sort(Comparator.comparing(Pack::from));
        packs.forEach(row::add);
        stored.stream().filter(one -> one.pack().withdrawn()).map(this::pack).forEach(row::addWithdrawn);
        return row.packs();
    }

    private Pack pack(SignedPackStore.Stored stored) {
        var id = stored.pack().id();
        SignedFile file;
        try {
            file = SignedFile.read(stored.file());
        } catch (Refusal broken) {
            throw new PackFault(id + "/signature.txt", 1, "the stored file is not a signed pack: " + broken.code());
        }
        var digest = HexFormat.of().formatHex(file.digest());
        if (!file.folder().equals(id) || !digest.equals(stored.pack().digest()) || !signature.right(file)) {
            throw new PackFault(id + "/signature.txt", 1, "the stored file is not the one that was signed and loaded");
        }
        return file.pack(stored.pack().at());
    }
}
