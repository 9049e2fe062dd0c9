package vn.somat.site;

import java.util.List;
import java.util.function.Predicate;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;

/**
 * One entry of the main navigation: where it leads and the key of its name. Shown to whom it may concern.
 *
 * @param inner the pages of its area, itself the first; empty where the area is one page
 */
public record Door(String path, String code, List<Door> inner) {

    private record Guarded(Door door, Predicate<Reader> concerns, List<Guarded> inner) {

        /** It leads to the first page of its area that concerns the reader. */
        Door opened(Reader reader) {
            var pages = Door.opened(inner, reader);
            return new Door(pages.isEmpty() ? door.path : pages.getFirst().path, door.code, pages);
        }
    }

    private static final List<Guarded> ALL = List.of(
            guarded("/", "site.door.home", reader -> true),
            guarded(
                    "/books",
                    "site.door.books",
                    Reader::readsTitles,
                    guarded("/books", "site.door.books", Reader::readsTitles),
                    guarded("/lists", "site.door.lists", reader -> reader.has(Duty.CLERK_OUTGOING)),
                    guarded("/issues", "registry.issue.title", Door::gives),
                    guarded("/scans", "registry.waiting.title", Door::registers),
                    guarded("/batches", "interchange.batch.title", reader -> reader.has(Duty.CLERK_OUTGOING)),
                    guarded("/import", "site.door.import", Door::registers)),
            guarded("/find", "site.door.find", Reader::readsTitles),
            guarded(
                    "/secret-lists",
                    "site.door.classification",
                    reader -> true,
                    guarded("/proposals", "site.door.proposals", Reader::readsTitles),
                    guarded("/secret-lists", "site.door.secret-lists", reader -> true),
                    guarded("/terms", "site.door.terms", Reader::readsTitles),
                    guarded("/coach", "site.door.coach", reader -> true)),
            guarded(
                    "/custody",
                    "site.door.custody",
                    Reader::readsTitles,
                    guarded("/custody", "site.door.holdings", Reader::readsTitles),
                    guarded("/custody/find", "site.door.find-code", Reader::readsTitles),
                    guarded("/custody/handovers", "site.door.handovers", Reader::readsTitles),
                    guarded("/custody/transfer-book", "site.door.transfer-book", Reader::readsTitles),
                    guarded("/custody/places", "site.door.places", Reader::readsTitles),
                    guarded("/custody/orders", "site.door.copy-orders", Reader::readsTitles),
                    guarded("/custody/copy-book", "site.door.copy-book", Door::copies),
                    guarded("/custody/requests", "site.door.requests", Reader::readsTitles)),
            guarded(
                    "/custody/balance",
                    "site.door.control",
                    Reader::readsTitles,
                    guarded("/custody/balance", "site.door.balance", Reader::readsTitles),
                    guarded("/custody/stocktakings", "site.door.stocktakings", Door::counts),
                    guarded("/custody/recalls", "site.door.recalls", Reader::readsTitles),
                    guarded("/custody/destructions", "site.door.destructions", Reader::readsTitles),
                    guarded("/inspections", "site.door.inspections", Door::learns),
                    guarded("/statistics", "site.door.statistics", Reader::readsTitles),
                    guarded("/reports", "site.door.reports", Door::learns)),
            guarded(
                    "/devices",
                    "site.door.safeguards",
                    reader -> true,
                    guarded("/devices", "site.door.devices", Reader::readsTitles),
                    guarded("/meetings", "site.door.meetings", Reader::readsTitles),
                    guarded("/incidents", "site.door.incidents", reader -> true),
                    guarded("/people", "people.page.all", reader -> true),
                    guarded("/seals", "people.seal.all", Reader::readsTitles),
                    guarded("/custody/leavers", "site.door.leavers", Door::learns)),
            guarded(
                    "/organisation",
                    "site.door.organisation",
                    reader -> true,
                    guarded("/organisation", "site.door.people", reader -> true),
                    guarded("/organisation/delegations", "site.door.delegations", reader -> true),
                    guarded("/organisation/authority", "site.door.authority", reader -> true),
                    guarded("/accounts", "site.door.accounts", Door::watches),
                    guarded("/handover", "site.door.handover", Door::handsOver)),
            guarded(
                    "/regulation",
                    "site.door.regulation",
                    reader -> true,
                    guarded("/regulation", "site.door.values", reader -> true),
                    guarded("/regulation/stamps", "site.door.stamps", reader -> true),
                    guarded("/regulation/forms", "site.door.forms", reader -> true),
                    guarded("/regulation/rules", "site.door.rules", reader -> true),
                    guarded("/regulation/packs", "site.door.packs", reader -> true),
                    guarded("/library", "library.page.all", reader -> true),
                    guarded("/refusals", "site.door.refusals", Door::learns),
                    guarded("/regulation/replay", "site.door.replay", Door::learns)),
            guarded(
                    "/ledger",
                    "site.door.ledger",
                    Door::watches,
                    guarded("/ledger", "site.door.acts", Door::watches),
                    guarded("/machine", "site.door.machine", Door::watches),
                    guarded("/backups", "interchange.backups.title", Door::watches),
                    guarded("/scans/state", "registry.scan-state.title", Door::watches),
                    guarded(
                            "/vault",
                            "site.door.vault",
                            reader -> reader.has(Duty.ADMINISTRATOR) || reader.has(Duty.HEAD))));

    public Door {
        inner = List.copyOf(inner);
    }

    static List<Door> of(Reader reader) {
        return opened(ALL, reader);
    }

    /** How well a path fits: the length of the page of its area that leads there; 0 when none does. */
    int fits(String path) {
        int own = path.equals(this.path) || !this.path.equals("/") && path.startsWith(this.path + "/")
                ? this.path.length()
                : 0;
        return inner.stream().mapToInt(door -> door.fits(path)).reduce(own, Math::max);
    }

    private static List<Door> opened(List<Guarded> doors, Reader reader) {
        return doors.stream()
                .filter(guarded -> guarded.concerns().test(reader))
                .map(guarded -> guarded.opened(reader))
                .toList();
    }

    private static boolean watches(Reader reader) {
        return reader.has(Duty.ADMINISTRATOR)
                || reader.has(Duty.HEAD)
                || reader.has(Duty.SECURITY_OFFICER)
                || reader.has(Duty.INSPECTOR);
    }

    private static boolean copies(Reader reader) {
        return learns(reader)
                || reader.has(Duty.COPY_CLERK)
                || reader.has(Duty.CLERK_INCOMING)
                || reader.has(Duty.CLERK_OUTGOING);
    }

    private static boolean gives(Reader reader) {
        return learns(reader) || registers(reader);
    }

    private static boolean registers(Reader reader) {
        return reader.has(Duty.CLERK_INCOMING) || reader.has(Duty.CLERK_OUTGOING);
    }

    private static boolean counts(Reader reader) {
        return learns(reader)
                || reader.has(Duty.CLERK_INCOMING)
                || reader.has(Duty.CLERK_OUTGOING)
                || reader.has(Duty.ARCHIVIST);
    }

    private static boolean handsOver(Reader reader) {
        return learns(reader) || reader.has(Duty.ARCHIVIST);
    }

    private static boolean learns(Reader reader) {
        return reader.has(Duty.HEAD)
                || reader.has(Duty.DEPUTY)
                || reader.has(Duty.SECURITY_OFFICER)
                || reader.has(Duty.INSPECTOR);
    }

    private static Guarded guarded(String path, String code, Predicate<Reader> concerns, Guarded... inner) {
        return new Guarded(new Door(path, code, List.of()), concerns, List.of(inner));
    }
}
