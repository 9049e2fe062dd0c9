package vn.somat.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of the measuring, one after the other, each on offices of its own. */
final class Bench {

    private static final List<String> ACCOUNTS =
            List.of("vanthuden", "vanthudi", "chanhvp", "chuyenvien2", "baove", "luutru", "quantri", "kiemtra");

    private final Plan plan;
    private final Sheet sheet;
    private final Map<Integer, Double> costs = new LinkedHashMap<>();

    Bench(Plan plan, Sheet sheet) {
        this.plan = plan;
        this.sheet = sheet;
    }

    void run() throws Exception {
        if (plan.wants("cipher")) {
            ciphers();
        }
        for (int size : plan.sizes()) {
            if (List.of("register", "search", "pages", "type", "verify", "start").stream()
                    .anyMatch(plan::wants)) {
                office(size);
            }
        }
        if (costs.size() > 1) {
            double first = costs.getOrDefault(plan.sizes().getFirst(), Double.NaN);
            double last = costs.getOrDefault(plan.sizes().getLast(), Double.NaN);
            sheet.atMost(
                    "one more paper: cost at %,d against %,d"
                            .formatted(plan.sizes().getLast(), plan.sizes().getFirst()),
                    last / first,
                    1.3,
                    "",
                    "%.2f (in raw inserts: %.2f, %.2f)".formatted(last / first, last, first),
                    Map.of("ratio", last / first));
        }
        if (plan.wants("print")) {
            printing();
        }
    }

    private void ciphers() throws IOException, InterruptedException {
        sheet.tell("encryption");
        var ciphers = new Ciphers(plan.quick() ? 1 : 3);
        double openssl = ciphers.openssl();
        double memory = ciphers.inMemory();
        double file = ciphers.throughFile(plan.folder());
        double bare = ciphers.plainFile(plan.folder());
        openssl = (openssl + ciphers.openssl()) / 2;
        sheet.add("OpenSSL, AES-256-GCM, 64 KiB", "%.0f MB/s".formatted(openssl), Map.of("mbPerSecond", openssl));
        sheet.atLeast(
                "sealing a file, in memory",
                memory / openssl,
                1.0,
                "%.2f (%.0f MB/s)".formatted(memory / openssl, memory),
                Map.of("ratio", memory / openssl, "mbPerSecond", memory));
        sheet.atLeast(
                "sealing it into a file and opening it again",
                file / openssl,
                0.6,
                "%.2f (%.0f MB/s)".formatted(file / openssl, file),
                Map.of("ratio", file / openssl, "mbPerSecond", file));
        sheet.add(
                "the same file written and read without a cipher",
                "%.2f (%.0f MB/s)".formatted(bare / openssl, bare),
                Map.of("ratio", bare / openssl, "mbPerSecond", bare));
    }

    private void office(int size) throws Exception {
        sheet.tell("an office with %,d papers".formatted(size));
        var folder = plan.folder().resolve("office-" + size);
        long begun = System.nanoTime();
        var yesterday = LocalDate.now().minusDays(1);
        var stock = Stock.make(folder, size, plan.seed(), LocalDate.of(yesterday.getYear() - 4, 1, 1), yesterday);
        double seconds = (System.nanoTime() - begun) / 1e9;
        sheet.add(
                "filling %,d papers".formatted(size),
                "%.0f s".formatted(seconds),
                Map.of("papers", size, "seconds", seconds));
        var export = plan.folder().resolve("export-" + size);
        try (var product = Product.start(plan.script(), folder)) {
            if (plan.wants("start")) {
                starting(product, size);
            }
            product.unsealed();
            if (plan.wants("search")) {
                searches(product, stock);
            }
            if (plan.wants("pages")) {
                pages(product, stock);
            }
            // A clerk takes as long as a clerk takes: in a quick run once is enough.
            if (plan.wants("type") && (!plan.quick() || size == plan.sizes().getLast())) {
                new Typing(plan, sheet).at(product, stock);
            }
            if (plan.wants("register")) {
                registrations(product, stock);
            }
            sheet.add(
                    "resident after all this, %,d papers".formatted(size),
                    "%d MB".formatted(product.resident()),
                    Map.of("papers", size, "megabytes", product.resident()));
        }
        if (plan.wants("verify")) {
            verification(stock, export);
        }
        Cleaning.remove(folder);
        Cleaning.remove(export);
    }

    private void starting(Product product, int size) throws IOException {
        sheet.atMost(
                "start to ready, %,d papers".formatted(size),
                product.secondsToReady(),
                5,
                " s",
                "%.2f s".formatted(product.secondsToReady()),
                Map.of("papers", size, "seconds", product.secondsToReady()));
        sheet.add(
                "resident when ready, %,d papers".formatted(size),
                "%d MB".formatted(product.resident()),
                Map.of("papers", size, "megabytes", product.resident()));
    }

    void searches(Product product, Stock stock) throws IOException {
        for (var account : List.of("vanthuden", "chuyenvien2")) {
            var searches =
                    new Searches(product, plan.seed() + 7, LocalDate.now().getYear());
            var measured =
                    searches.measure("Authorization: Bearer " + stock.tokens().get(account), plan.turns());
            for (var kind : measured.entrySet()) {
                var times = kind.getValue();
                sheet.atMost(
                        "search, %,d, %s, %s".formatted(stock.papers(), account, kind.getKey()),
                        times.at(0.95),
                        20,
                        " ms",
                        times + " ms",
                        Map.of(
                                "papers",
                                stock.papers(),
                                "p50",
                                times.at(0.5),
                                "p95",
                                times.at(0.95),
                                "p99",
                                times.at(0.99)));
            }
        }
    }

    void pages(Product product, Stock stock) throws Exception {
        var pages = new Pages(product, plan.quick() ? 2 : 5);
        var book = "/books/" + new Registrations(product, stock.tokens(), plan.seed()).book();
        var all = new LinkedHashMap<String, Double>();
        for (var account : plan.quick() ? List.of("vanthuden", "chuyenvien2") : ACCOUNTS) {
            all.putAll(pages.times(account, book, "/books"));
        }
        var slowest = all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        var worst = slowest.getFirst();
        var named = new ArrayList<String>();
        slowest.stream().limit(12).forEach(one -> named.add("%.0f ms %s".formatted(one.getValue(), one.getKey())));
        sheet.atMost(
                "slowest of %d pages, %,d papers".formatted(all.size(), stock.papers()),
                worst.getValue(),
                100,
                " ms",
                named.getFirst(),
                Map.of(
                        "papers",
                        stock.papers(),
                        "slowest",
                        named,
                        "over100",
                        slowest.stream().filter(one -> one.getValue() > 100).count()));
        for (var path : List.of("/", book, "/find?q=bao+cao")) {
            var weight = pages.weight("vanthuden", path);
            sheet.add(
                    "weight of " + (path.equals(book) ? "a book's page" : path),
                    "%d KB, %d requests, %d KB cold"
                            .formatted(weight.bytes() >> 10, weight.requests(), weight.cold() >> 10),
                    Map.of("bytes", weight.bytes(), "requests", weight.requests(), "coldBytes", weight.cold()));
        }
    }

    void registrations(Product product, Stock stock) throws Exception {
        var registrations = new Registrations(product, stock.tokens(), plan.seed());
        // Warm: a clerk's machine has registered before.
        registrations.overApi(4, plan.seconds());
        for (int clients : new int[] {1, 8}) {
            double before = RawInserts.rate(product, clients, plan.seconds() / 2);
            double api = registrations.overApi(clients, plan.seconds());
            double between = RawInserts.rate(product, clients, plan.seconds() / 2);
            double desk = registrations.overDesk(clients, plan.seconds());
            double after = RawInserts.rate(product, clients, plan.seconds() / 2);
            var where = "%d client%s, %,d papers".formatted(clients, clients == 1 ? "" : "s", stock.papers());
            sheet.add(
                    "raw durable inserts, " + where,
                    "%.0f/s".formatted((before + between + after) / 3),
                    Map.of("clients", clients, "papers", stock.papers(), "perSecond", List.of(before, between, after)));
            told("registrations by the API, " + where, clients, stock, api, (before + between) / 2);
            told("registrations at the desk, " + where, clients, stock, desk, (between + after) / 2);
            if (clients == 1) {
                costs.put(stock.papers(), (before + between) / 2 / api);
            }
        }
    }

    private void told(String what, int clients, Stock stock, double rate, double raw) {
        var figures = Map.of("clients", clients, "papers", stock.papers(), "perSecond", rate, "ratio", rate / raw);
        var measured = "%.3f (%.0f/s)".formatted(rate / raw, rate);
        if (clients == 8 && what.contains("API")) {
            sheet.atLeast(what, rate / raw, 0.35, measured, figures);
        } else {
            sheet.add(what, measured, figures);
        }
    }

    private void verification(Stock stock, Path export) throws Exception {
        Exporting.write(plan.script(), stock.data(), export);
        var verified = Verification.of(export);
        if (!verified.whole()) {
            throw new IllegalStateException("the filled book does not verify: " + verified.said());
        }
        sheet.atLeast(
                "full verification, %,d entries".formatted(verified.entries()),
                verified.ratio(),
                0.5,
                "%.2f of raw SHA-256 (%.0f MB, %.1f s)"
                        .formatted(verified.ratio(), verified.megabytes(), verified.seconds()),
                Map.of(
                        "entries",
                        verified.entries(),
                        "ratio",
                        verified.ratio(),
                        "seconds",
                        verified.seconds(),
                        "rawSeconds",
                        verified.rawSeconds()));
    }

    private void printing() throws Exception {
        sheet.tell("a book of %,d lines".formatted(plan.bookLines()));
        var folder = plan.folder().resolve("office-print");
        var yesterday = LocalDate.now().minusDays(1);
        // Six of ten papers come into one book of this year.
        var stock = Stock.make(
                folder, plan.bookLines() * 10 / 6, plan.seed(), LocalDate.of(yesterday.getYear(), 1, 1), yesterday);
        try (var product = Product.start(plan.script(), folder).unsealed();
                var heap = new Heap(product.pid());
                var wire = new Wire(product.port())) {
            var book = new Registrations(product, stock.tokens(), plan.seed()).book();
            long idle = heap.begin();
            long begun = System.nanoTime();
            var pdf = wire.get(
                            "/api/v1/books/" + book + ".pdf",
                            "Authorization: Bearer " + stock.tokens().get("vanthuden"))
                    .must(200);
            double seconds = (System.nanoTime() - begun) / 1e9;
            sheet.atMost(
                    "a book of %,d lines as PDF: peak heap".formatted(plan.bookLines()),
                    heap.peak(),
                    512,
                    " MB",
                    "%d MB (idle %d), %.1f s, %.1f MB of PDF"
                            .formatted(heap.peak(), idle, seconds, pdf.bytes().length / 1e6),
                    Map.of(
                            "lines",
                            plan.bookLines(),
                            "seconds",
                            seconds,
                            "peakMegabytes",
                            heap.peak(),
                            "idleMegabytes",
                            idle,
                            "bytes",
                            pdf.bytes().length));
        }
        Cleaning.remove(folder);
    }
}
