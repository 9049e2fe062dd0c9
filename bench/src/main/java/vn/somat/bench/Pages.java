package vn.somat.bench;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.somat.rehearsal.BenchOffice;

/** Every list that somebody of the office comes to from the first page: how long its first page takes, how heavy it is. */
final class Pages {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:css|js|svg|woff2)[^\"]*)\"");
    private static final Pattern FILE =
            Pattern.compile("\\.(pdf|xlsx|docx|csv|zip|json|css|js|svg)$|/sign-out|/language|\\.pdf\\?");
    private static final int MOST = 80;

    private final Product product;
    private final int turns;

    Pages(Product product, int turns) {
        this.product = product;
        this.turns = turns;
    }

    /** @param bytes of the page itself; @param cold with everything a browser fetches that was never here */
    record Weight(int bytes, int requests, int cold) {}

    /** The median of some turns in milliseconds, by account and address. */
    Map<String, Double> times(String account, String... more) throws IOException {
        var times = new TreeMap<String, Double>();
        try (var visitor = new Visitor(product.port()).signIn(account, BenchOffice.PASSWORD)) {
            for (var path : addresses(visitor, more)) {
                var first = visitor.any(path);
                if (first.status() != 200) {
                    continue;
                }
                var took = new double[turns];
                for (int i = 0; i < turns; i++) {
                    long begun = System.nanoTime();
                    visitor.any(path);
                    took[i] = (System.nanoTime() - begun) / 1e6;
                }
                times.put(account + " " + path, Times.of(took).at(0.5));
            }
        }
        return times;
    }

    private static Set<String> addresses(Visitor visitor, String... more) throws IOException {
        var found = new LinkedHashSet<String>();
        found.add("/");
        found.addAll(Set.of(more));
        var home = visitor.page("/").body();
        links(home).forEach(found::add);
        for (var path : Set.copyOf(found)) {
            if (found.size() < MOST) {
                var page = visitor.any(path);
                if (page.status() == 200
                        && page.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                    links(page.body()).stream()
                            .filter(link -> link.length() < 90)
                            .limit(6)
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Set<String> links(String page) {
        var links = new LinkedHashSet<String>();
        var found = LINK.matcher(page);
        while (found.find()) {
            var link = found.group(1).replace("&amp;", "&");
            if (!FILE.matcher(link).find()) {
                links.add(link);
            }
        }
        return links;
    }

    Weight weight(String account, String path) throws IOException {
        try (var visitor = new Visitor(product.port()).signIn(account, BenchOffice.PASSWORD)) {
            var page = visitor.page(path);
            var assets = new LinkedHashSet<String>();
            var found = ASSET.matcher(page.body());
            while (found.find()) {
                assets.add(found.group(1));
            }
            int cold = page.bytes().length;
            for (var asset : assets) {
                cold += visitor.any(asset).bytes().length;
            }
            return new Weight(page.bytes().length, 1 + assets.size(), cold);
        }
    }
}
