package vn.somat.safeguards.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Thư mục gốc mà các bảng được đọc từ đó. A file that is there and cannot be read throws. */
record RootFolder(Path root) {

    boolean exists(String file) {
        return Files.exists(root.resolve(file));
    }

    String text(String file) {
        try {
            return new String(Files.readAllBytes(root.resolve(file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines(String file) {
        return text(file).lines().toList();
    }

    /** Names in a folder, sorted; none when there is no such folder. */
    List<String> names(String folder) {
        if (!exists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(root.resolve(folder))) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a link leads, as it is written there; empty for what is no link. */
    String target(String file) {
        var path = root.resolve(file);
        try {
            return Files.isSymbolicLink(path) ? Files.readSymbolicLink(path).toString() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
