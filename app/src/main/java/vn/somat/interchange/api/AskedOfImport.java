package vn.somat.interchange.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.interchange.imports.ImportBook;
import vn.somat.interchange.imports.ImportTakingBack;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;

/**
 * Việc với tệp sổ cũ, as another program asks for it.
 *
 * @param goesOn serial that counting goes on at, by volume
 */
record AskedOfImport(
        @Nullable Act act,
        List<String> volumes,
        Map<String, Integer> goesOn,
        @Nullable String reason,
        @Nullable SecondPerson second) {

    enum Act {
        WRITE,
        STOP,
        DROP,
        TAKE_BACK
    }

    static AskedOfImport read(JsonFields body) {
        var goesOn = new HashMap<String, Integer>();
        for (var one : body.list("goesOn")) {
            var volume = one.required("volume");
            var serial = one.whole("serial");
            one.noMore();
            goesOn.put(volume, serial == null ? 0 : serial);
        }
        return new AskedOfImport(
                body.choice("act", Act.class), body.texts("volumes"), goesOn, body.text("reason"), Sent.second(body));
    }

    void done(ImportBook book, ImportTakingBack back, Reader reader, UUID id) {
        switch (act) {
            case WRITE -> book.write(reader, id, volumes, goesOn);
            case STOP -> book.stop(reader, id);
            case DROP -> book.drop(reader, id);
            case TAKE_BACK -> {
                long unused = back.takeBack(reader, id, reason, second);
            }
            case null -> throw Refusal.invalid("act", "registry.text.required");
        }
    }

    /** Codes only. */
    @Override
    public String toString() {
        return "AskedOfImport[" + act + "]";
    }
}
