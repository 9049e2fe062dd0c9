package vn.somat.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Makes up papers from abstracts of public documents and from those of the rehearsal: the same ones for the same seed.
 * Common words are in most of them and a person's name in a few, as in a real book. Not for several threads.
 */
final class PaperSource {

    private static final String[] FAMILY =
            "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Lương Mai".split(" ");
    private static final String[] MIDDLE =
            "Văn Thị Đức Minh Quang Hữu Thanh Ngọc Xuân Hồng Công Thùy Bá Đình Kim Anh".split(" ");
    private static final String[] GIVEN =
            ("An Bình Chi Cường Dũng Dung Đạt Giang Hà Hải Hạnh Hiền Hòa Hùng Hương Khang Khánh Lan Linh Long Mai Minh Nam Nga"
                            + " Nghĩa Oanh Phong Phúc Phương Quân Quỳnh Sơn Tâm Thắng Thảo Thủy Tiến Toàn Trang Trung Tuấn Vinh Xuyến Yến")
                    .split(" ");
    private static final String[] FIRST =
            "An Bình Cẩm Đông Gia Hòa Hưng Kim Long Lộc Mỹ Nam Phú Quảng Tân Tây Thanh Thượng Trung Yên".split(" ");
    private static final String[] SECOND =
            "Bài Châu Giang Hải Hậu Khê Lâm Lộc Mỹ Ninh Phong Quang Sơn Thành Thịnh Thủy Trạch Trường Vân Xá"
                    .split(" ");

    private record Body(String name, String symbol) {}

    private final Random chance;
    private final List<String> ordinary = new ArrayList<>();
    private final List<String> secret;
    private final List<String> types = List.of("CV", "TB", "BC", "KH", "TTr", "QĐ", "HD");
    private final List<Body> bodies = new ArrayList<>();
    private int foreign = 10;

    PaperSource(long seed) {
        chance = new Random(seed);
        Map<String, Object> papers = yaml();
        Map<?, ?> in = map(papers.get("incoming"));
        Map<?, ?> out = map(papers.get("outgoing"));
        texts(in.get("ordinary")).forEach(ordinary::add);
        texts(out.get("ordinary")).forEach(ordinary::add);
        secret = texts(in.get("secret"));
        for (var one : (List<?>) Objects.requireNonNull(in.get("issuers"))) {
            var body = map(one);
            bodies.add(new Body(String.valueOf(body.get("name")), String.valueOf(body.get("symbol"))));
        }
        publicDocuments();
        for (var first : FIRST) {
            for (var second : SECOND) {
                bodies.add(new Body("Đảng ủy xã " + first + " " + second, "ĐU"));
            }
        }
    }

    private void publicDocuments() {
        try (var in = new InputStreamReader(
                        new ClassPathResource("real-documents.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(in)) {
            for (var row : rows) {
                ordinary.add(row.get("trich_yeu") + " {p}");
                var number = row.get("so_ky_hieu");
                bodies.add(new Body(row.get("tac_gia"), number.substring(number.lastIndexOf('/') + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Paper incoming(LocalDate day, boolean isSecret) {
        // A square: the first bodies write most of the papers.
        var body = bodies.get((int) (bodies.size() * square()));
        var type = one(types);
        var level = isSecret ? one(List.of("mat", "mat", "mat", "mat", "toi-mat", "toi-mat", "tuyet-mat")) : "thuong";
        foreign = foreign % 9_000 + 1 + chance.nextInt(9);
        return new Paper(
                level,
                type,
                "%02d-%s/%s".formatted(foreign, type, body.symbol()),
                body.name(),
                chance.nextInt(3) == 0 ? person() : null,
                level.equals("tuyet-mat") ? null : title(isSecret ? secret : ordinary, day),
                day.minusDays(1 + chance.nextInt(5)),
                day,
                1 + chance.nextInt(12),
                List.of());
    }

    Paper outgoing(LocalDate day) {
        var recipients = new ArrayList<String>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            recipients.add(bodies.get((int) (bodies.size() * square())).name());
        }
        return new Paper(
                "thuong",
                one(types),
                "",
                null,
                person(),
                title(ordinary, day),
                day,
                day,
                1 + chance.nextInt(8),
                recipients);
    }

    private String title(List<String> subjects, LocalDate day) {
        var title = one(subjects)
                .replace("{m}", Integer.toString(day.getMonthValue()))
                .replace("{q}", Integer.toString((day.getMonthValue() + 2) / 3))
                .replace("{y}", Integer.toString(day.getYear()))
                .replace(
                        "{p}",
                        "tại xã " + FIRST[chance.nextInt(FIRST.length)] + " " + SECOND[chance.nextInt(SECOND.length)]);
        return chance.nextInt(4) == 0 ? title + " (đồng chí " + person() + ")" : title;
    }

    /** Of some eleven thousand names. */
    String person() {
        return FAMILY[(int) (FAMILY.length * square())] + " " + MIDDLE[chance.nextInt(MIDDLE.length)] + " "
                + GIVEN[chance.nextInt(GIVEN.length)];
    }

    String place() {
        return FIRST[chance.nextInt(FIRST.length)] + " " + SECOND[chance.nextInt(SECOND.length)];
    }

    String issuer() {
        return bodies.get((int) (bodies.size() * square())).name();
    }

    /** Two words that stand beside each other in some abstract. */
    String phrase() {
        var words = one(ordinary).replaceAll("\\{.}", "").strip().split("\\s+");
        int from = chance.nextInt(Math.max(1, words.length - 1));
        return (words[from] + " " + words[Math.min(words.length - 1, from + 1)]).toLowerCase(Locale.ROOT);
    }

    private double square() {
        double random = chance.nextDouble();
        return random * random;
    }

    private <T> T one(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private static Map<String, Object> yaml() {
        try (var in = new ClassPathResource("rehearsal/papers.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value))
                .stream().map(String::valueOf).toList();
    }
}
