package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

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

    /**
     * A working day has come to its morning, or its papers are done: all that is due happens, in the order of its days.
     *
     * @param hour told how many of those things are still to come, before each of them: lets time pass
     */
    void turnTo(LocalDate day, boolean morning, IntConsumer hour) {
        var due = notes.stream()
                .filter(note -> !note.from.isAfter(day) && (note.morning == morning))
                .sorted(Comparator.comparing(Note::from))
                .toList();
        notes.removeAll(due);
        for (int i = 0; i < due.size(); i++) {
            hour.accept(due.size() - i);
            due.get(i).act.accept(day);
        }
    }

    private record Note(LocalDate from, boolean morning, Consumer<LocalDate> act) {}
}
