package vn.somat.vault;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import vn.somat.testing.TestOffice;

/** The slow hashing of the house, counted: each comparison is the one thing at the door that takes time. */
public final class CountedWords extends SecretWords {

    private final AtomicInteger compared = new AtomicInteger();

    private CountedWords(KeyCabinet cabinet, Algorithms algorithms, SecureRandom random) {
        super(cabinet, algorithms, random);
    }

    public static CountedWords of(TestOffice office) {
        return new CountedWords(
                office.bean(KeyCabinet.class), office.bean(Algorithms.class), office.bean(SecureRandom.class));
    }

    @Override
    public boolean matches(char[] word, String stored) {
        compared.incrementAndGet();
        return super.matches(word, stored);
    }

    /** How many since it was asked last. */
    public int compared() {
        return compared.getAndSet(0);
    }
}
