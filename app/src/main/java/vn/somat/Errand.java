package vn.somat;

import java.io.IOException;

/** One thing that was asked for at the terminal, from what was typed to the exit code. */
final class Errand {

    static final int SERVING = -1;
    static final int DONE = 0;

    private Errand() {}

    /** The exit code, or {@link #SERVING} while the product goes on running. Nothing is thrown. */
    static int run(Terminal terminal, String... args) {
        try {
            return run(Typed.from(args), terminal);
        } catch (IOException | RuntimeException e) {
            return Failures.tell(e, terminal);
        }
    }

    private static int run(Typed typed, Terminal terminal) throws IOException {
        switch (typed.verb()) {
            case RUN, DEMO -> {
                Serving.until(typed, terminal);
                return SERVING;
            }
            case IMPORT -> {
                return OldBook.take(typed, terminal);
            }
            case PACK -> PackMaking.make(typed, terminal);
            case TOKEN -> ProgramToken.issue(typed, terminal);
            case BACKUP -> Backups.make(typed, terminal);
            case REHEARSE -> Backups.rehearse(typed, terminal);
            case RESTORE -> Backups.restore(typed, terminal);
            case KIT -> KitMaking.make(typed, terminal);
            case EXPORT_LEDGER -> Evidence.export(typed, terminal);
        }
        return DONE;
    }
}
