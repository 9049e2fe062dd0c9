package vn.somat;

import java.io.IOException;
import vn.somat.ledger.Export;
import vn.somat.ledger.Seals;

/** {@code ./somat export-ledger}: the evidence in a folder, for {@code ./somat verify} and for whoever trusts neither. */
final class Evidence {

    private Evidence() {}

    static void export(Typed typed, Terminal terminal) throws IOException {
        try (House house = House.quiet(typed, terminal)) {
            Keys.unseal(house, typed, terminal);
            var checkpoint = house.desk(Seals.class).seal();
            long entries = house.desk(Export.class).write(typed.path(), Keys.CONSOLE);
            terminal.say("command.exported", entries, typed.path(), checkpoint.shortForm());
            terminal.say("command.exported.key", house.desk(Seals.class).verifierKey());
        }
    }
}
