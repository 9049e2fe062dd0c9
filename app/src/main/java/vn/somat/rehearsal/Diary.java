package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What is still to happen in the rehearsal, by day, before or after the day's papers. Not for several threads. */
final class Diary {

    private final List<Note> notes = new ArrayList<>();

    /** On the first working day from then on, before its papers. */
    void morning(LocalDate from, Consumer<LocalDate> act) {
        notes.add(new Note(from, true, act));
    }

    void evening(LocalDate from, Consumer<LocalDate> act) {
        notes.add(new Note(from, false, act));
    }

    /** A working day has come to its morning, or to its evening: all that is due happens, in the order of its days. */
    void turnTo(LocalDate day, boolean morning) {
        var due = notes.stream()
                .filter(note -> !note.from.isAfter(day) && (note.morning == morning))
                .sorted(Comparator.comparing(Note::from))
                .toList();
        notes.removeAll(due);
        due.forEach(note -> note.act.accept(day));
    }

    private record Note(LocalDate from, boolean morning, Consumer<LocalDate> act) {}
}
