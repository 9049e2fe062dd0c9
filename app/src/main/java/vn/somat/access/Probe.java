package vn.somat.access;

/** Câu trả lời từ sổ: one question of an inspection, answered by the books themselves. Reads only. */
@FunctionalInterface
public interface Probe {

    /** What speaks against it: nothing that is not this reader's to see is counted or named. */
    Probed look(Reader reader, ProbeScope scope);
}
