package vn.somatverifier;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a whole export (kiểm tra bản xuất): whose it is first, then what is in it. */
final class ExportCheck {

    private final Folder folder;
    private final Trust trust;
    private final List<Witness> witnesses;
    private final Findings findings = new Findings();

    ExportCheck(Folder folder, Trust trust, List<Witness> witnesses) {
        this.folder = folder;
        this.trust = trust;
        this.witnesses = witnesses;
    }

    Report run() throws IOException {
        folder.missing().forEach(name -> findings.add(Finding.at(Code.FILE_MISSING, 0, name)));
        if (findings.has(Code.Group.MANIFEST)) {
            return stopped();
        }
        var manifest = Manifest.read(folder.file(Folder.MANIFEST));
        if (manifest == null) {
            findings.add(Finding.of(Code.MANIFEST_MALFORMED));
            return stopped();
        }
        var key = key(manifest);
        return key == null ? stopped() : checkedWith(key, manifest);
    }

    /** The key of the manifest where it is one. An inspector's own key takes its place only where it is none. */
    private @Nullable OfficeKey key(Manifest manifest) {
        var key = OfficeKey.read(manifest.key());
        if (key == null || !key.fingerprint().equals(manifest.fingerprint())) {
            findings.add(Finding.of(Code.MANIFEST_KEY));
        }
        if (key == null) {
            return trust.key();
        }
        if (!trust.accepts(key)) {
            findings.add(Finding.at(Code.KEY_NOT_EXPECTED, 0, key.fingerprint()));
        }
        return key;
    }

    private Report checkedWith(OfficeKey key, Manifest manifest) throws IOException {
        if (!manifest.origin().equals(key.name())) {
            findings.add(Finding.at(Code.MANIFEST_ORIGIN, 0, manifest.origin(), key.name()));
        }
        var usable = witnesses.stream()
                .filter(witness -> witness.isAcceptable(key, findings))
                .toList();
        var history = new History(folder, usable, findings);
        history.check(key);
        if (manifest.size() != history.size()
                && !findings.has(Code.Group.ENTRIES)
                && !findings.has(Code.Group.HISTORY)) {
            findings.add(Finding.at(Code.MANIFEST_SIZE, 0, manifest.size(), history.size()));
        }
        return new Report(
                folder.path(),
                key,
                trust.isGiven() && trust.accepts(key),
                history.size(),
                history.checkpoints(),
                history.times().lastSealed(),
                usable.size(),
                history.signatures(),
                history.balance().sums(),
                history.times().notes(),
                findings.inOrder(),
                findings.notShown());
    }

    private Report stopped() {
        return new Report(
                folder.path(),
                null,
                false,
                0,
                0,
                null,
                0,
                0,
                Collections.emptySortedMap(),
                0,
                findings.inOrder(),
                findings.notShown());
    }
}
