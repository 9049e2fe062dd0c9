package vn.somatverifier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What an office does that owns its own key, but not those of its people. */
final class TamperedSignatures {

    static final Map<String, Consumer<Scene>> ALL = new LinkedHashMap<>();

    private TamperedSignatures() {}

    private static void told(String name, Consumer<SignedDay> change) {
        ALL.put(name, scene -> scene.export = SignedDay.told(change));
    }

    static {
        told("signed-by-a-thief", day -> {
            var forged = SignedDay.signed("signed", 1, SignedDay.THIEF, SignedDay.statement(4, 1));
            day.lines.set(4, SignedDay.handedOver(4, forged));
        });
        told("signed-under-anothers-fingerprint", day -> {
            var thief = SignedDay.signed("signed", 1, SignedDay.THIEF, SignedDay.statement(4, 1));
            day.lines.set(
                    4,
                    SignedDay.handedOver(4, thief)
                            .replace(
                                    SignedDay.fingerprint(SignedDay.THIEF), SignedDay.fingerprint(SignedDay.RECEIVER)));
        });
        told("signed-with-a-colleagues-key", day -> {
            var giver = SignedDay.signed("signed", 1, SignedDay.GIVER, SignedDay.statement(4, 1));
            day.lines.set(4, SignedDay.handedOver(4, giver));
        });
        told(
                "signed-with-a-revoked-key",
                day -> day.lines.set(7, SignedDay.handedOver(7, SignedDay.received(7, SignedDay.RECEIVER))));
        told("key-made-after-it-signed", day -> {
            var made = day.lines.remove(1);
            day.lines.add(3, made);
        });
        told("statement-altered", day -> day.change(4, "with pages 12", "with pages 11"));
        told("pages-altered-beside-the-statement", day -> day.change(4, "\"pages\":\"12\"", "\"pages\":\"11\""));
        told(
                "another-thing-than-was-signed",
                day -> day.change(4, "[\"carrier:" + Office.id("carrier", 4), "[\"carrier:" + Office.id("carrier", 8)));
        told(
                "another-act-than-was-signed",
                day -> day.change(4, "{\"act\":\"custody.carrier.handed-over", "{\"act\":\"custody.carrier.destroyed"));
        told("signature-copied", day -> {
            var copy = day.lines
                    .get(4)
                    .replace(
                            Office.id("entry", 4).toString(),
                            Office.id("entry", 5).toString())
                    .replace("\"at\":\"" + SignedDay.at(4), "\"at\":\"" + SignedDay.at(5));
            day.lines.set(5, copy);
        });
        told(
                "signature-taken-out-by-half",
                day -> day.change(4, line -> line.replaceAll("\"signed.signature\":\"[^\"]*\",", "")));
        told("statement-of-another-form", day -> {
            var free = "I received everything.\n";
            day.lines.set(4, SignedDay.handedOver(4, SignedDay.signed("signed", 1, SignedDay.RECEIVER, free)));
        });
        told("countersigned-by-a-thief", day -> {
            var giver = SignedDay.signed("signed", 0, SignedDay.GIVER, SignedDay.statement(3, 0));
            var thief = SignedDay.signed("countersigned", 1, SignedDay.THIEF, SignedDay.statement(3, 1));
            day.lines.set(3, SignedDay.handedOver(3, giver + "," + thief));
        });
        told(
                "key-of-another-fingerprint",
                day -> day.change(1, SignedDay.publicKey(SignedDay.RECEIVER), SignedDay.publicKey(SignedDay.THIEF)));
        told(
                "key-made-by-another",
                day -> day.change(1, "\"actor\":\"" + Office.id("person", 1), "\"actor\":\"" + Office.id("person", 0)));
        told("second-key-slipped-in", day -> day.lines.set(2, SignedDay.made(2, 1, SignedDay.THIEF)));
        told("revocation-hidden", day -> day.lines.set(5, Office.line(5, SignedDay.at(5), "mat")));
    }
}
