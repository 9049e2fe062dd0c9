package vn.somatverifier;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries, leaves and checkpoints side by side, once, and finds what does not fit (đối chiếu). Memory grows by
 * the ids only. One use each; not safe to share between threads.
 */
final class History {

    private final Folder folder;
    private final Findings findings;
    private final SealOrder seals;
    private final TimeOrder times;
    private final PersonSignatures signatures;
    private final CopyBalance balance;
    private final IdSet ids = new IdSet();
    private final Branch entries = new Branch(new Tree());
    /** One tree with the entries, until the two files part. */
    private final Branch leaves = new Branch(entries.tree());

    private final Iterator<Witness> witnesses;
    private @Nullable Witness witness;
    private @Nullable Difference difference;
    private @Nullable Checkpoint due;
    private int dueNumber;
    private int accepted;
    private long signedSize;

    History(Folder folder, List<Witness> witnesses, Findings findings) {
        this.folder = folder;
        this.findings = findings;
        this.seals = new SealOrder(findings);
        this.times = new TimeOrder(findings);
        this.signatures = new PersonSignatures(findings);
        this.balance = new CopyBalance(findings);
        this.witnesses = witnesses.stream()
                .sorted(Comparator.comparingLong(Witness::size))
                .iterator();
    }

    void check(OfficeKey key) throws IOException {
        try (var entryLines = folder.lines(Folder.ENTRIES);
                var ahead = new EntriesAhead(entryLines);
                var leafLines = folder.lines(Folder.LEAVES);
                var notes = new Notes(folder.file(Folder.CHECKPOINTS), key)) {
            witness = nextWitness();
            advance(notes);
            if (due == null && dueNumber == 0) {
                findings.add(Finding.of(Code.CHECKPOINTS_ABSENT));
            }
            long index = 0;
            do {
                compareRoots(index, notes);
            } while (read(index++, ahead.next(), leafLines.next()));
            compareRest(notes);
            noteUnfinished(entryLines);
            noteUnfinished(leafLines);
        }
        conclude();
    }

    /** False when both files are at their end. */
    private boolean read(long index, EntriesAhead.@Nullable Read line, byte @Nullable [] leafLine) {
        var entry = line == null ? null : line.hash();
        var leaf = leafLine == null ? null : Folder.leaf(leafLine);
        if (difference == null && !Arrays.equals(entry, leaf)) {
            difference = new Difference(index, entry, leaf);
            leaves.part();
        }
        if (line != null) {
            entries.append(line.hash());
            readEntry(index, line.entry());
        }
        if (leaf != null && difference != null) {
            leaves.append(leaf);
        }
        return entry != null || leaf != null;
    }

    private void readEntry(long index, EntryLine entry) {
        times.entry(index, entry);
        signatures.entry(index, entry);
        balance.entry(index, entry);
        if (entry.flaw() != null) {
            findings.add(Finding.at(entry.flaw(), index));
        }
        if (entry.id() != null && !ids.add(entry.id())) {
            findings.add(Finding.at(Code.ENTRY_ID_REUSED, index, entry.id()));
        }
    }

    /** Compares what was signed or printed at this size. */
    private void compareRoots(long size, Notes notes) {
        while (due != null && due.size() == size) {
            compare(due);
            advance(notes);
        }
        for (; witness != null && witness.size() == size && entries.size() == size; witness = nextWitness()) {
            witness.compare(entries.tree(), findings);
        }
    }

    private void compareRest(Notes notes) {
        for (; due != null; advance(notes)) {
            compare(due);
        }
        for (; witness != null; witness = nextWitness()) {
            findings.add(Finding.at(Code.WITNESS_NEWER, 0, witness.shown(), witness.size(), entries.size()));
        }
    }

    private void compare(Checkpoint checkpoint) {
        boolean whole = entries.compare(checkpoint.size(), checkpoint.root());
        leaves.compare(checkpoint.size(), checkpoint.root());
        times.sealedBy(dueNumber, checkpoint, whole);
        signedSize = checkpoint.size();
        accepted++;
    }

    /** To the next checkpoint that the office signed and that stands in its place. */
    private void advance(Notes notes) {
        do {
            var row = notes.next();
            if (row == null) {
                due = null;
                return;
            }
            dueNumber = row.number();
            due = seals.accept(row);
        } while (due == null);
    }

    private @Nullable Witness nextWitness() {
        return witnesses.hasNext() ? witnesses.next() : null;
    }

    private void noteUnfinished(Lines lines) {
        if (lines.unfinished()) {
            findings.add(Finding.at(Code.FILE_UNFINISHED, 0, lines.file().getFileName()));
        }
    }

    private void conclude() throws IOException {
        if (difference == null) {
            findRewriting();
        } else if (entriesAreRight(difference)) {
            findings.add(Finding.at(Code.LEAF_LIST_ALTERED, difference.index()));
        } else {
            findings.add(difference.named(folder));
            if (leaves.isRefuted()) {
                findRewriting();
            }
        }
    }

    private boolean entriesAreRight(Difference where) {
        return entries.confirmed() > where.index()
                || where.entry() == null && accepted > 0 && entries.confirmed() == signedSize;
    }

    /** Where both files agree with each other and not with what was signed: the signed roots say between which. */
    private void findRewriting() {
        if (entries.refuted() <= entries.size()) {
            findings.add(Finding.at(Code.HISTORY_REWRITTEN, entries.confirmed(), entries.refuted() - 1));
        }
        if (entries.size() < signedSize) {
            findings.add(Finding.at(Code.ENTRIES_FEWER, entries.size(), signedSize));
        }
        if (entries.size() > signedSize && !findings.has(Code.Group.CHECKPOINTS)) {
            findings.add(Finding.at(Code.ENTRIES_UNSEALED, signedSize, entries.size()));
        }
    }

    long size() {
        return entries.size();
    }

    int checkpoints() {
        return accepted;
    }

    /** How many signatures of people hold. */
    long signatures() {
        return signatures.held();
    }

    CopyBalance balance() {
        return balance;
    }

    TimeOrder times() {
        return times;
    }
}
