package vn.somat.bench;

import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Questions as clerks put them, one after the other over the API; the whole request is timed. */
final class Searches {

    private final Product product;
    private final PaperSource source;
    private final Random chance;
    private final int year;

    Searches(Product product, long seed, int year) {
        this.product = product;
        this.source = new PaperSource(seed);
        this.chance = new Random(seed);
        this.year = year;
    }

    /** By the kind of question, for the reader whose token it is. */
    Map<String, Times> measure(String token, int turns) throws IOException {
        var kinds = new LinkedHashMap<String, Supplier<Map<String, String>>>();
        kinds.put("number", () -> Map.of("q", number()));
        kinds.put("two common words", () -> Map.of("q", source.phrase()));
        kinds.put("without marks", () -> Map.of("q", plain(source.phrase())));
        kinds.put("a person's name", () -> Map.of("q", source.person()));
        kinds.put(
                "words and level",
                () -> Map.of("q", source.phrase(), "level", chance.nextBoolean() ? "mat" : "tuyet-mat"));
        kinds.put("words and days", this::withDays);
        kinds.put("words and issuer", () -> Map.of("q", source.phrase(), "issuer", source.issuer()));
        kinds.put("nothing like it", () -> Map.of("q", source.phrase() + " " + source.person() + " xuyến xao"));
        var measured = new LinkedHashMap<String, Times>();
        try (var wire = new Wire(product.port())) {
            // Warm: somebody has searched in this office before.
            for (int turn = 0; turn < turns / 5; turn++) {
                for (var kind : kinds.values()) {
                    ask(wire, token, kind, 1);
                }
            }
            for (var kind : kinds.entrySet()) {
                ask(wire, token, kind.getValue(), Math.max(3, turns / 10));
                measured.put(kind.getKey(), Times.of(ask(wire, token, kind.getValue(), turns)));
            }
        }
        return measured;
    }

    private static double[] ask(Wire wire, String token, Supplier<Map<String, String>> kind, int turns)
            throws IOException {
        var took = new double[turns];
        for (int i = 0; i < turns; i++) {
            var path = "/api/v1/documents?" + Visitor.form(kind.get());
            long begun = System.nanoTime();
            wire.get(path, token).must(200);
            took[i] = (System.nanoTime() - begun) / 1e6;
            if (System.getenv("BENCH_SLOW") != null && took[i] > 30) {
                System.err.println("%.0f ms %s"
                        .formatted(took[i], java.net.URLDecoder.decode(path, java.nio.charset.StandardCharsets.UTF_8)));
            }
        }
        return took;
    }

    private String number() {
        int number = 10 + chance.nextInt(9_000);
        return chance.nextBoolean() ? Integer.toString(number) : number + "-BC/ĐU";
    }

    private Map<String, String> withDays() {
        int first = 1 + chance.nextInt(9);
        int from = year - chance.nextInt(4);
        return Map.of(
                "q",
                source.phrase(),
                "from",
                "%d-%02d-01".formatted(from, first),
                "to",
                "%d-%02d-28".formatted(from, first + 2));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
