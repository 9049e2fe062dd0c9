package vn.somatverifier;

import static vn.somatverifier.PostedDay.A;
import static vn.somatverifier.PostedDay.B;
import static vn.somatverifier.PostedDay.CLERK;
import static vn.somatverifier.PostedDay.COLLEAGUE;
import static vn.somatverifier.PostedDay.D;
import static vn.somatverifier.PostedDay.ISSUED;
import static vn.somatverifier.PostedDay.OTHER_SAFE;
import static vn.somatverifier.PostedDay.SAFE;
import static vn.somatverifier.PostedDay.STOOD;
import static vn.somatverifier.PostedDay.act;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What an office does that would have its copies balance. */
final class TamperedPostings {

    static final Map<String, Consumer<Scene>> ALL = new LinkedHashMap<>();

    private TamperedPostings() {}

    private static void told(String name, Consumer<PostedDay> change) {
        ALL.put(name, scene -> scene.export = PostedDay.told(change));
    }

    static {
        told(
                "posting-left-out",
                day -> day.lines.set(1, act(1, "custody.carrier.put-away", CLERK + " > " + SAFE, 2, A)));
        told("act-left-out", day -> day.forget(6));
        told("making-left-out", day -> day.forget(3));
        told(
                "postings-taken-out",
                day -> day.lines.set(5, day.lines.get(5).replaceAll(",\"postings\":\"[^\"]*\"", "")));
        told("posting-doubled", day -> day.lines.set(7, act(7, "custody.carrier.lost", SAFE + " > LOST", 3, B)));
        told("made-twice", day -> day.lines.set(4, act(4, "custody.copies.issued", ISSUED, 1, D)));
        told("posted-to-another-place", day -> day.change(1, "> " + SAFE, "> " + OTHER_SAFE));
        told("posted-from-another-place", day -> day.change(5, SAFE + " >", OTHER_SAFE + " >"));
        told("number-of-a-movement-changed", day -> day.change(6, B + " 3", B + " 4"));
        told("made-with-a-movement-behind-it", day -> day.change(3, D + " 1", D + " 2"));
        told(
                "risen-from-the-ashes",
                day -> day.lines.set(7, act(7, "custody.carrier.found", "DESTROYED > " + COLLEAGUE, 4, A)));
        told(
                "carried-forward-out-of-nothing",
                day -> day.lines.set(
                        4,
                        act(
                                4,
                                "custody.balance.opened",
                                STOOD,
                                7,
                                Office.id("carrier", 9).toString())));
        told("fewer-than-were-counted", day -> day.change(1, "\"count\":\"2\"", "\"count\":\"3\""));
        told("posting-of-another-carrier", day -> day.change(5, "\\n" + A, "\\n" + B));
        told(
                "postings-in-another-order",
                day -> day.change(
                        0,
                        day.lines
                                .get(0)
                                .replaceAll(
                                        "(?s).*(.n[0-9a-f-]{36} 1)(.n[0-9a-f-]{36} 1)(.n[0-9a-f-]{36} 1).*", "$1$2"),
                        day.lines
                                .get(0)
                                .replaceAll(
                                        "(?s).*(.n[0-9a-f-]{36} 1)(.n[0-9a-f-]{36} 1)(.n[0-9a-f-]{36} 1).*", "$2$1")));
        told("account-that-is-none", day -> day.change(4, "> OUTSIDE", "> SOMEWHERE"));
    }
}
