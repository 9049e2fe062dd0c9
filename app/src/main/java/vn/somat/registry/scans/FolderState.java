package vn.somat.registry.scans;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thư mục quét lúc này. What is said of the files in it is for who may read titles and is cleared for its level.
 *
 * @param path as the machine was told; null: none is watched
 * @param trouble message key of what keeps scans from being taken; null: nothing does
 * @param lookedAt since the start of the service; null: not yet
 * @param files null for who is told nothing of them
 */
public record FolderState(
        @Nullable String path,
        @Nullable String trouble,
        @Nullable Instant lookedAt,
        @Nullable Files files) {

    /**
     * What lies there and what came of it.
     *
     * @param lying still in the folder
     * @param waiting taken in, and of no entry yet
     * @param takenAt when one was taken in last
     * @param asides how many were put aside
     * @param aside the latest of them
     */
    public record Files(int lying, int waiting, @Nullable Instant takenAt, int asides, List<Aside> aside) {

        public Files {
            aside = List.copyOf(aside);
        }
    }

    /** A file that was put aside. @param why as it stands beside it */
    public record Aside(String name, long size, Instant at, String why) {

        @Override
        public String toString() {
            return "Aside";
        }
    }
}
