package vn.somatdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to use a data folder, held by one process at a time. The operating system takes it back when the process
 * ends, however it ends, so a killed run never locks the next one out.
 */
public final class FolderLock implements AutoCloseable {

    private final Path home;
    private final FileChannel channel;

    private FolderLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Takes the folder, which is made when it is not there, closed to other people.
     *
     * @throws DatabaseTrouble when another process, or this one, holds it already
     */
    public static FolderLock on(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        Folders.makeHome(home);
        Path file = home.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw DatabaseTrouble.inUse(home, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(("" + ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(home, channel);
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot lock the data folder " + home + ": " + e.getMessage(), e)
                    .mendedBy("folder", home, String.valueOf(e.getMessage()));
        }
    }

    Path home() {
        return home;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByOurselves) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot let go of the data folder.", e);
        }
    }
}
