package vn.somatdb;

import java.nio.file.Path;

/** A run of its own, for tests that kill one: opens the folder in its argument, says so and waits. */
final class HoldOpen {

    private HoldOpen() {}

    public static void main(String[] args) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.open(Path.of(args[0]));
        System.out.println("ready " + postgres.pid());
        Thread.sleep(120_000);
    }
}
