package vn.somat.regulation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Quy định: the law on a day, as packs a person can read. A paper keeps the rules of its day. */
@Service
public class Regulations {

    /** All packs, oldest first. */
    public List<Rules> all() {
        throw new UnsupportedOperationException();
    }

    /** The rules in force on a day; the oldest pack for days before it. */
    public Rules on(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** A pack by its id. */
    public Rules of(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Overrides a value of standing U, with a reason, from now on. The caller has asked {@code access}
     * ({@code regulation.override}).
     */
    public void override(String pack, String key, String text, String reason, String actor) {
        throw new UnsupportedOperationException();
    }

    /** Takes an override back. */
    public void withdraw(String pack, String key, String reason, String actor) {
        throw new UnsupportedOperationException();
    }
}
