package vn.somat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.inspections.InspectorsKit;

/** {@code ./somat kit}: what an inspector takes along, as one zip, with the eyes of an account. */
final class KitMaking {

    private KitMaking() {}

    static void make(Typed typed, Terminal terminal) throws IOException {
        try (House house = House.quiet(typed, terminal)) {
            Keys.unseal(house, typed, terminal);
            var reader = reader(house, typed);
            try (var out = Files.newOutputStream(typed.path(), StandardOpenOption.CREATE_NEW)) {
                house.desk(InspectorsKit.class).write(reader, out);
            } catch (FileAlreadyExistsException there) {
                throw new Trouble("command.kit.there", typed.path());
            }
            terminal.say("command.kit.made", typed.path(), reader.displayName());
        }
    }

    /** Who is named; else the security officer, else the head. */
    private static Reader reader(House house, Typed typed) {
        if (typed.options().containsKey("account")) {
            return Keys.account(house, typed);
        }
        var readers = house.desk(Readers.class);
        return readers.first(one -> one.has(Duty.SECURITY_OFFICER))
                .or(() -> readers.first(one -> one.has(Duty.HEAD)))
                .orElseThrow(() -> new Trouble("command.account.absent", "--account"));
    }
}
