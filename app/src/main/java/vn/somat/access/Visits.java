package vn.somat.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Các phiên đang mở: kept in the database by the hash of their secret, so that every instance knows them and a stolen
 * database opens none.
 */
@Component
class Visits {

    /** Bytes of chance in each of the two parts of a secret. */
    private static final int BYTES = 32;
    /** Behind it stands what the tokens of forms follow from, as long as the visit lasts. */
    private static final String OF_FORMS = ".";
    /** Bytes of a visit's name. */
    private static final int NAME = 12;
    /** Of the time until a screen locks itself: so often it is written down that somebody is at work. */
    private static final int TOUCHES = 60;

    private final VisitStore store;
    private final AccessSettings settings;
    private final Clock clock;
    private final SecureRandom random;

    Visits(VisitStore store, AccessSettings settings, Clock clock, SecureRandom random) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /** In the transaction of the sign-in; what is over meanwhile is forgotten. */
    Visit begin(Account account, Instant now) {
        store.forget(now.minus(settings.endAfter()), now.minus(settings.longest()));
        var visit = new Visit(chance() + OF_FORMS + chance(), account, now);
        store.insert(hash(visit.secret()), visit);
        return visit;
    }

    Optional<Visit> find(String secret) {
        return store.find(hash(secret), secret);
    }

    /** Not at every click: a page more or less in a long while locks nobody out. */
    void touch(Visit visit) {
        var now = clock.instant();
        var grain = settings.lockAfter().dividedBy(TOUCHES);
        boolean due = Duration.between(visit.touched(), now).abs().compareTo(grain) >= 0;
        if (due && !visit.isLocked()) {
            store.touch(hash(visit.secret()), now);
            visit.touch(now);
        }
    }

    /** False when it was locked already. */
    boolean lock(Visit visit) {
        boolean fresh = visit.lock();
        if (fresh) {
            store.lock(hash(visit.secret()));
        }
        return fresh;
    }

    /**
     * Under a fresh secret, and the old one opens nothing from then on; forms that are on the screen stay good. False when it has
     * just been unlocked from another window, which got the secret.
     */
    boolean unlock(Visit visit) {
        var now = clock.instant();
        var old = visit.secret();
        var fresh = chance() + old.substring(old.indexOf(OF_FORMS));
        boolean first = store.unlock(hash(old), hash(fresh), now);
        if (first) {
            visit.unlock(fresh, now);
        }
        return first;
    }

    void goOn(Visit visit, int generation) {
        store.goOn(hash(visit.secret()), generation);
        visit.goOn(generation);
    }

    /** Those of an account that go on, the latest first. @param now the one that asks */
    List<OpenVisit> of(Account account, Visit now) {
        var moment = clock.instant();
        var own = name(hash(now.secret()));
        return store.of(account.id()).stream()
                .filter(kept -> kept.generation() == account.generation())
                .filter(kept -> kept.touched().plus(settings.endAfter()).isAfter(moment)
                        && kept.since().plus(settings.longest()).isAfter(moment))
                .map(kept -> new OpenVisit(
                        name(kept.hash()),
                        kept.since(),
                        kept.touched(),
                        kept.locked(),
                        name(kept.hash()).equals(own)))
                .toList();
    }

    /** False when it has none of that name. */
    boolean end(Account account, String name) {
        var found = store.of(account.id()).stream()
                .filter(kept -> name(kept.hash()).equals(name))
                .findFirst();
        found.ifPresent(kept -> store.end(kept.hash()));
        return found.isPresent();
    }

    void end(Visit visit) {
        store.end(hash(visit.secret()));
    }

    private String chance() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** By which its owner points at it: opens nothing, and says nothing of the secret. */
    private static String name(byte[] hash) {
        return HexFormat.of().formatHex(digest(hash), 0, NAME);
    }

    private static byte[] hash(String secret) {
        return digest(secret.getBytes(US_ASCII));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
