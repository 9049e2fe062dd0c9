package vn.somat.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Phiên làm việc: one person at one screen, from sign-in to sign-out, as it was found for one request. What changes in it is
 * kept by {@link Visits}, for the next request may be answered by another instance.
 */
public final class Visit {

    private String secret;
    private final UUID account;
    private final Instant since;
    private int generation;
    private boolean mustChange;
    private Instant touched;
    private boolean locked;
    private boolean codes;

    Visit(String secret, Account account, Instant now) {
        this(secret, account.id(), account.generation(), account.mustChange(), now, now, false);
    }

    Visit(
            String secret,
            UUID account,
            int generation,
            boolean mustChange,
            Instant since,
            Instant touched,
            boolean locked) {
        this.secret = secret;
        this.account = account;
        this.generation = generation;
        this.mustChange = mustChange;
        this.since = since;
        this.touched = touched;
        this.locked = locked;
    }

    /** What the browser shows again with every request; kept by nobody else. */
    public synchronized String secret() {
        return secret;
    }

    UUID account() {
        return account;
    }

    Instant since() {
        return since;
    }

    synchronized int generation() {
        return generation;
    }

    synchronized Instant touched() {
        return touched;
    }

    /** Whether nothing but a new password may be done. */
    public synchronized boolean mustChangePassword() {
        return mustChange;
    }

    /** Whether its person has six-digit codes; known once the reader was asked for. */
    public synchronized boolean hasCodes() {
        return codes;
    }

    synchronized void hasCodes(boolean now) {
        codes = now;
    }

    synchronized boolean isOf(Account stored) {
        return stored.isOpen() && stored.generation() == generation;
    }

    synchronized boolean isOver(Instant now, AccessSettings settings) {
        return longer(since, now, settings.longest()) || longer(touched, now, settings.endAfter());
    }

    synchronized boolean isLocked() {
        return locked;
    }

    synchronized boolean isIdle(Instant now, Duration lockAfter) {
        return longer(touched, now, lockAfter);
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

    synchronized void unlock(String fresh, Instant now) {
        secret = fresh;
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
