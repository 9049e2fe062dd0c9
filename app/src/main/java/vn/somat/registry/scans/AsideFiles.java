package vn.somat.registry.scans;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tệp không nhận: what the watched folder put aside and nobody has removed yet. */
final class AsideFiles {

    private static final int LOOKED_AT = 2000;
    private static final int LONGEST_NOTE = 1000;

    private AsideFiles() {}

    /** The newest first. @param watched the folder itself */
    static List<FolderState.Aside> in(Path watched) throws IOException {
        var folder = watched.resolve(ScanFolder.ASIDE);
        var found = new ArrayList<FolderState.Aside>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (var note : notes(folder)) {
                var name = note.getFileName().toString();
                var file = note.resolveSibling(name.substring(0, name.length() - ScanFolder.NOTE.length()));
                if (isFile(file)) {
                    found.add(new FolderState.Aside(
                            file.getFileName().toString(),
                            Files.size(file),
                            Files.getLastModifiedTime(note).toInstant(),
                            text(note)));
                }
            }
        }
        found.sort(Comparator.comparing(FolderState.Aside::at).reversed());
        return found;
    }

    private static List<Path> notes(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ScanFolder.NOTE) && isFile(file))
                    .limit(LOOKED_AT)
                    .toList();
        }
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static String text(Path note) throws IOException {
        try (var in = Files.newInputStream(note, LinkOption.NOFOLLOW_LINKS)) {
            return new String(in.readNBytes(LONGEST_NOTE), StandardCharsets.UTF_8).strip();
        }
    }
}
