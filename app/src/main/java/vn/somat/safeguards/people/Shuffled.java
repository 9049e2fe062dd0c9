package vn.somat.safeguards.people;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Xáo: in an order of chance that comes from outside. */
final class Shuffled {

    private Shuffled() {}

    static void of(List<?> list, RandomGenerator chance) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, chance.nextInt(i + 1));
        }
    }
}
