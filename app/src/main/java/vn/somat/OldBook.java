package vn.somat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.access.Thing;
import vn.somat.interchange.ImportProblem;
import vn.somat.interchange.imports.ImportDesk;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Regulations;

/** {@code ./somat import}: checks a CSV file of an older book line by line; writes the right lines when told to. */
final class OldBook {

    private static final int STILL_WRONG = 1;

    private OldBook() {}

    static int take(Typed typed, Terminal terminal) throws IOException {
        String register = typed.required("register");
        byte[] file = Files.readAllBytes(typed.path());
        try (House house = House.quiet(typed, terminal)) {
            Keys.unseal(house, typed, terminal);
            Reader clerk = clerk(house, typed, register);
            ImportDesk desk = house.desk(ImportDesk.class);
            var report = desk.check(clerk, register, file);
            report.problems().forEach(problem -> say(problem, terminal));
            terminal.say("command.import.checked", report.rows(), report.good(), report.bad());
            if (!typed.has("commit")) {
                terminal.say("command.import.dry");
                return report.bad() == 0 ? Errand.DONE : STILL_WRONG;
            }
            int written = desk.commit(clerk, report.id(), rows -> terminal.progress("command.import.rows", rows));
            terminal.progressDone();
            terminal.say("command.import.done", written, register, clerk.displayName());
            return Errand.DONE;
        }
    }

    /** In whose name: the account that was given, otherwise the first whose holder may do it today. */
    private static Reader clerk(House house, Typed typed, String register) {
        RegisterForm form = house.desk(Regulations.class)
                .on(LocalDate.now(house.desk(Clock.class)))
                .form(register)
                .orElseThrow(() -> new UsageFault("command.import.register", register));
        Thing thing = Thing.of("form", form.code()).in(form.direction());
        Access access = house.desk(Access.class);
        return typed.has("account")
                ? Keys.account(house, typed)
                : house.desk(Readers.class)
                        .first(reader -> access.may(reader, "import.run", thing).allowed())
                        .orElseThrow(() -> new Trouble("command.import.nobody", register));
    }

    private static void say(ImportProblem problem, Terminal terminal) {
        String words = terminal.words(problem.code(), problem.args().toArray());
        if (problem.column() == null) {
            terminal.say("command.import.line", problem.line(), words);
        } else {
            terminal.say("command.import.cell", problem.line(), problem.column(), words);
        }
    }
}
