package vn.somatverifier;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was done to the first entry that differs from the list of leaves (mục đầu tiên khác). Reads both files once
 * more, looking for the two hashes elsewhere.
 *
 * @param index of the first entry that differs
 * @param entry the hash of the entry there; null when the entries end before
 * @param leaf the hash listed there; null when the list ends before
 */
record Difference(long index, byte @Nullable [] entry, byte @Nullable [] leaf) {

    Finding named(Folder folder) throws IOException {
        long listed = entry == null ? -1 : positionIn(folder, entry, false);
        long found = leaf == null ? -1 : positionIn(folder, leaf, true);
        return Finding.at(code(listed, found), index);
    }

    /**
     * @param listed where the list has the entry that stands here; -1 for nowhere
     * @param found where the entry now stands that the list has here; -1 for nowhere
     */
    private Code code(long listed, long found) {
        if (entry == null) {
            return Code.ENTRY_MISSING;
        }
        if (listed >= 0 && listed < index) {
            return Code.ENTRY_DUPLICATED;
        }
        if (leaf == null) {
            return Code.ENTRY_INSERTED;
        }
        if (found >= 0) {
            return listed >= 0 ? Code.ENTRY_MOVED : Code.ENTRY_INSERTED;
        }
        return listed >= 0 ? Code.ENTRY_MISSING : Code.ENTRY_CHANGED;
    }

    private static long positionIn(Folder folder, byte[] hash, boolean amongEntries) throws IOException {
        var name = amongEntries ? Folder.ENTRIES : Folder.LEAVES;
        try (var lines = folder.lines(name)) {
            long position = 0;
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (Arrays.equals(hash, amongEntries ? Hashing.leaf(line) : Folder.leaf(line))) {
                    return position;
                }
                position++;
            }
            return -1;
        }
    }
}
