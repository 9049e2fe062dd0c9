package vn.somat.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.support.GenericApplicationContext;

/** For the tests of other rooms, of which many have a context of their own: the packs of the program, read once for all. */
public final class TestPacks {

    private static final Packs READ = read();

    private TestPacks() {}

    public static void shared(GenericApplicationContext rooms) {
        rooms.registerBean("packs", Packs.class, () -> READ);
    }

    private static Packs read() {
        try {
            return Packs.load("classpath:regulation/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
