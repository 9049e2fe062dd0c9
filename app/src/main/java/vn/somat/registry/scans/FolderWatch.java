package vn.somat.registry.scans;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.registry.ScanDecisions;
import vn.somat.registry.ScanMatter;

/** Tình trạng thư mục quét: whether it can be watched, and what lies there. */
@Service
public class FolderWatch {

    private static final int SHOWN = 30;

    private final ScanFolder folder;
    private final ScanFolderSettings settings;
    private final WaitingScanStore store;
    private final ScanDecisions decisions;
    private final Access access;

    FolderWatch(
            ScanFolder folder,
            ScanFolderSettings settings,
            WaitingScanStore store,
            ScanDecisions decisions,
            Access access) {
        this.folder = folder;
        this.settings = settings;
        this.store = store;
        this.decisions = decisions;
        this.access = access;
    }

    public FolderState state(Reader reader) {
        access.require(reader, "scan.state", Thing.none());
        var path = settings.folder();
        if (path == null) {
            return new FolderState(null, null, null, null);
        }
        var trouble = trouble();
        var last = folder.lastLook();
        return new FolderState(
                path.toString(),
                trouble.or(() -> Optional.ofNullable(last).map(ScanFolder.LastLook::trouble))
                        .map(code -> "registry.scan-state.trouble." + code)
                        .orElse(null),
                last == null ? null : last.at(),
                trouble.isEmpty() && isTold(reader) ? files(reader) : null);
    }

    private boolean isTold(Reader reader) {
        return reader.readsTitles()
                && reader.clearance() >= decisions.inForce(ScanMatter.FOLDER).rank();
    }

    private Optional<String> trouble() {
        var path = settings.folder();
        if (path == null || !Files.isDirectory(path)) {
            return Optional.of("absent");
        }
        return Files.isReadable(path) && Files.isWritable(path) && Files.isExecutable(path)
                ? Optional.empty()
                : Optional.of("closed");
    }

    private FolderState.Files files(Reader reader) {
        List<FolderState.Aside> aside;
        int lying;
        try {
            aside = AsideFiles.in(Objects.requireNonNull(settings.folder()));
            lying = folder.lying();
        } catch (IOException unreadable) {
            aside = List.of();
            lying = 0;
        }
        return new FolderState.Files(
                lying,
                store.count(reader),
                store.lastArrival(reader).orElse(null),
                aside.size(),
                aside.subList(0, Math.min(SHOWN, aside.size())));
    }
}
