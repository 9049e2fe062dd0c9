package vn.somat.site;

import java.util.List;
import java.util.function.Predicate;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;

/** One entry of the main navigation: where it leads and the key of its name. Shown to whom it may concern. */
public record Door(String path, String code) {

    private record Guarded(Door door, Predicate<Reader> concerns) {}

    private static final List<Guarded> ALL = List.of(
            guarded("/", "site.door.home", reader -> true),
            guarded("/books", "site.door.books", Reader::readsTitles),
            guarded("/find", "site.door.find", Reader::readsTitles),
            guarded("/lists", "site.door.lists", reader -> reader.has(Duty.CLERK_OUTGOING)),
            guarded(
                    "/import",
                    "site.door.import",
                    reader -> reader.has(Duty.CLERK_INCOMING) || reader.has(Duty.CLERK_OUTGOING)),
            guarded("/organisation", "site.door.organisation", reader -> true),
            guarded("/accounts", "site.door.accounts", Door::watches),
            guarded("/regulation", "site.door.regulation", reader -> true),
            guarded("/ledger", "site.door.ledger", Door::watches),
            guarded("/vault", "site.door.vault", reader -> reader.has(Duty.ADMINISTRATOR) || reader.has(Duty.HEAD)));

    static List<Door> of(Reader reader) {
        return ALL.stream()
                .filter(guarded -> guarded.concerns().test(reader))
                .map(Guarded::door)
                .toList();
    }

    private static boolean watches(Reader reader) {
        return reader.has(Duty.ADMINISTRATOR)
                || reader.has(Duty.HEAD)
                || reader.has(Duty.SECURITY_OFFICER)
                || reader.has(Duty.INSPECTOR);
    }

    private static Guarded guarded(String path, String code, Predicate<Reader> concerns) {
        return new Guarded(new Door(path, code), concerns);
    }
}
