package vn.somat.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What a paper costs the hands of a trained clerk: the slowest of some, from the empty form to the number in the book. */
final class Typing {

    private static final int ORDINARY_SECONDS = 15;
    private static final int SECRET_SECONDS = 20;
    private static final int ORDINARY_KEYS = 25;

    private final Plan plan;
    private final Sheet sheet;

    Typing(Plan plan, Sheet sheet) {
        this.plan = plan;
        this.sheet = sheet;
    }

    void at(Product product, Stock stock) throws IOException {
        var browser = Typist.browser();
        if (browser.isEmpty()) {
            sheet.add("a paper by hand", "not measured: no Chromium", Map.of());
            return;
        }
        var books = new Books(product, stock.tokens());
        int papers = plan.quick() ? 1 : 7;
        try (var typist = Typist.at(product, browser.get())) {
            var ordinary = typist.enter(books.page(false), false, papers);
            seconds("an ordinary paper by hand", stock, ordinary, ORDINARY_SECONDS);
            int keys = ordinary.stream().mapToInt(Typist.Entry::keys).max().orElseThrow();
            sheet.atMost(
                    "its keys beyond the abstract",
                    keys,
                    ORDINARY_KEYS,
                    "",
                    Integer.toString(keys),
                    Map.of("papers", stock.papers(), "keys", keys));
            seconds("a secret paper by hand", stock, typist.enter(books.page(true), true, papers), SECRET_SECONDS);
        }
    }

    private void seconds(String what, Stock stock, List<Typist.Entry> entries, int most) {
        double slowest =
                entries.stream().mapToDouble(Typist.Entry::seconds).max().orElseThrow();
        sheet.atMost(
                "%s, %,d papers".formatted(what, stock.papers()),
                slowest,
                most,
                " s",
                "%.1f s".formatted(slowest),
                Map.of("papers", stock.papers(), "seconds", slowest));
    }
}
