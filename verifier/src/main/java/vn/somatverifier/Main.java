package vn.somatverifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The verifier (chương trình kiểm tra nhật ký). It needs a Java and an export, and trusts nobody: not the product that
 * wrote the export, nor the network, nor the clock.
 */
public final class Main {

    /** The evidence is whole. */
    public static final int WHOLE = 0;

    /** It is not, and the findings say why. */
    public static final int TAMPERED = 1;

    /** It could not be read, or the command was not understood; nothing is said about it. */
    public static final int UNREADABLE = 2;

    private Main() {}

    public static void main(String[] words) {
        // UTF-8 whatever the terminal's language is: the sentences are Vietnamese.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int code = UNREADABLE;
        try {
            code = run(out, words);
        } catch (OutOfMemoryError | RuntimeException broken) {
            // Left alone, Java would exit with 1, which here means that the evidence was tampered with.
            out.println(CommandLine.texts(words).say("usage.broken", broken));
        }
        out.flush();
        System.exit(code);
    }

    /** Does what the words ask for, tells the result to {@code out}, and answers the exit code. */
    public static int run(PrintStream out, String... words) {
        var texts = CommandLine.texts(words);
        try {
            var command = new CommandLine(words);
            var voice = new Voice(texts, out);
            if (command.isForKit()) {
                return checkKit(command, voice, new KitCheck(command.target(), texts, out));
            }
            return command.isForProof() ? checkProof(command, voice) : checkExport(command, voice, command.target());
        } catch (Unusable unusable) {
            out.println(unusable.in(texts));
            out.println(texts.say("usage"));
            return UNREADABLE;
        } catch (IOException | UncheckedIOException unreadable) {
            out.println(texts.say("usage.unreadable", String.valueOf(unreadable.getMessage())));
            return UNREADABLE;
        }
    }

    private static int checkKit(CommandLine command, Voice voice, KitCheck kit) throws Unusable, IOException {
        boolean listed = kit.run(command.key());
        int ledger = checkExport(command, voice, command.target().resolve(KitCheck.LEDGER));
        if (!listed) {
            kit.tellAgain();
        }
        return listed ? ledger : TAMPERED;
    }

    private static int checkExport(CommandLine command, Voice voice, Path target) throws Unusable, IOException {
        var folder = new Folder(target);
        if (folder.missing().size() == Folder.FILES.size()) {
            throw new Unusable("usage.no-export", folder.path());
        }
        var trust = new Trust(command.key(), command.fingerprint());
        var report = new ExportCheck(folder, trust, command.witnesses()).run();
        voice.tellExport(report);
        return report.isWhole() ? WHOLE : TAMPERED;
    }

    private static int checkProof(CommandLine command, Voice voice) throws Unusable, IOException {
        var report = new ProofCheck(command.target(), command.key(), command.entry(), command.witnesses()).run();
        voice.tellProof(report);
        return report.isWhole() ? WHOLE : TAMPERED;
    }
}
