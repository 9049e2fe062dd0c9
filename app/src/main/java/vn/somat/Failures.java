package vn.somat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.PackFault;
import vn.somat.vault.VaultRefusal;
import vn.somatdb.DatabaseTrouble;

/** Puts what went wrong into one sentence for the person at the terminal; stack traces go to the log. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Failures() {}

    /** Answers the exit code. */
    static int tell(Throwable failure, Terminal terminal) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UsageFault fault -> {
                    terminal.tell(fault.code(), fault.args().toArray());
                    terminal.tell("command.see-help");
                    return NOT_UNDERSTOOD;
                }
                case Trouble trouble -> {
                    terminal.tell(trouble.code(), trouble.args().toArray());
                    return REFUSED;
                }
                case DatabaseTrouble trouble -> {
                    tell(trouble, terminal);
                    return REFUSED;
                }
                case Refusal refusal -> {
                    tell(refusal, terminal);
                    return REFUSED;
                }
                case VaultRefusal refusal -> {
                    terminal.tell(refusal.code(), refusal.args().toArray());
                    return REFUSED;
                }
                case PackFault fault -> {
                    terminal.tell("command.pack.fault", fault.file(), "" + fault.line(), fault.what());
                    return REFUSED;
                }
                case PortInUseException busy -> {
                    terminal.tell("command.port.busy", "127.0.0.1", "" + busy.getPort());
                    return REFUSED;
                }
                case SQLException database -> {
                    terminal.tell("command.database.server", words(database.getSQLState()));
                    return REFUSED;
                }
                case FileSystemException file -> {
                    terminal.tell(code(file), String.valueOf(file.getFile()), words(file.getReason()));
                    return REFUSED;
                }
                default -> {
                    // its cause may be one of these
                }
            }
        }
        LOG.error("not done", failure);
        terminal.tell("command.unexpected", root(failure).getClass().getName());
        return REFUSED;
    }

    private static void tell(DatabaseTrouble trouble, Terminal terminal) {
        var remedy = trouble.remedy();
        if (remedy == null) {
            terminal.tell("command.database", words(trouble.getMessage()));
        } else {
            terminal.tell("command.database." + remedy.code(), remedy.args().toArray());
        }
    }

    private static void tell(Refusal refusal, Terminal terminal) {
        List<Refusal.Flaw> flaws = refusal.flaws();
        if (flaws.isEmpty()) {
            terminal.tell(refusal.code(), refusal.args().toArray());
        }
        flaws.forEach(flaw -> terminal.tell(flaw.code(), flaw.args().toArray()));
    }

    private static String code(FileSystemException file) {
        return switch (file) {
            case NoSuchFileException absent -> "command.file.absent";
            case FileAlreadyExistsException present -> "command.file.present";
            case AccessDeniedException closed -> "command.file.closed";
            default -> "command.file.trouble";
        };
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }
}
