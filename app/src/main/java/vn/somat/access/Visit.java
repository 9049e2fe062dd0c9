package vn.somat.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Phiên làm việc: one person at one screen, from sign-in to sign-out. Lives in the web session and nowhere else, so a
 * restart ends it. Safe to share between the requests of one browser.
 */
public final class Visit {

    private final UUID account;
    private final Instant since;
    private int generation;
    private boolean mustChange;
    private Instant touched;
    private boolean locked;

    Visit(Account account, Instant now) {
        this.account = account.id();
        this.generation = account.generation();
        this.mustChange = account.mustChange();
        this.since = now;
        this.touched = now;
    }

    UUID account() {
        return account;
    }

    /** Whether nothing but a new password may be done. */
    public synchronized boolean mustChangePassword() {
        return mustChange;
    }

    synchronized boolean isOf(Account stored) {
        return stored.isOpen() && stored.generation() == generation;
    }

    synchronized boolean isOver(Instant now, AccessSettings settings) {
        return longer(since, now, settings.longest()) || longer(touched, now, settings.endAfter());
    }

    /** Locked by hand or by idleness; only the password opens it again. */
    synchronized boolean isLocked(Instant now, Duration lockAfter) {
        locked |= longer(touched, now, lockAfter);
        return locked;
    }

    synchronized void touch(Instant now) {
        touched = now;
    }

    /** False when it was locked already. */
    synchronized boolean lock() {
        boolean before = locked;
        locked = true;
        return !before;
    }

    synchronized void unlock(Instant now) {
        locked = false;
        touched = now;
    }

    /** The owner chose a new password: this visit goes on, all others are over. */
    synchronized void goOn(int newGeneration) {
        generation = newGeneration;
        mustChange = false;
    }

    private static boolean longer(Instant from, Instant now, Duration most) {
        return now.isAfter(from.plus(most));
    }

    @Override
    public String toString() {
        return "Visit[" + account + "]";
    }
}
