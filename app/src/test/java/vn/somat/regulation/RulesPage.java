package vn.somat.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.rulebook.Rule;

/** {@code docs/rules.md}: all rules of all packs in one table. */
final class RulesPage {

    private RulesPage() {}

    static String write(Rules old, Rules now) {
        var codes = new LinkedHashMap<String, Rule>();
        Stream.of(now, old)
                .flatMap(pack -> pack.rulebook().rules().stream())
                .forEach(rule -> codes.putIfAbsent(rule.code(), rule));
        var page = new StringBuilder("""
                # Các quy tắc, như chương trình đang xét

                `ShippedRulesTests` viết trang này từ các bộ quy định; đừng sửa tay (`mvn test -Dtest=ShippedRulesTests
                -Dsomat.rewrite=true`). Mức kiểm chứng: V đã đối chiếu với văn bản, V2 mới thấy ở nguồn thứ cấp, U chưa kiểm chứng.
                Quy tắc nào cũng có ví dụ cho qua và ví dụ bị chặn ở `vectors.yaml` của bộ quy định, chạy lại ở mỗi lần khởi động.

                """);
        for (var pack : List.of(old, now)) {
            var rules = pack.rulebook().rules();
            long judged = rules.stream().filter(Rule::computable).count();
            page.append("- %s (%s): %d quy tắc, %d tính được và có ví dụ, %d không tính được.%n"
                    .formatted(pack.id(), pack.title(), rules.size(), judged, rules.size() - judged));
        }
        page.append("\n| quy tắc | nội dung | bị xét khi | ")
                .append(old.id())
                .append(" | ")
                .append(now.id());
        page.append(" |\n|---|---|---|---|---|\n");
        for (Map.Entry<String, Rule> entry : codes.entrySet()) {
            var rule = entry.getValue();
            page.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            entry.getKey(),
                            rule.title(),
                            rule.acts().stream()
                                    .map(act -> now.rulebook().acts().get(act))
                                    .collect(Collectors.joining("; ")),
                            cell(old, entry.getKey(), rule.title()),
                            cell(now, entry.getKey(), rule.title())));
        }
        return page.toString();
    }

    private static String cell(Rules pack, String code, String title) {
        var rule = pack.rulebook().find(code).orElse(null);
        if (rule == null) {
            return "–";
        }
        var own = rule.title().equals(title) ? "" : rule.title() + ". ";
        return "%s%s (%s)%s"
                .formatted(
                        own,
                        rule.citation().article(),
                        rule.citation().standing(),
                        done(rule.outcome(), rule.notComputable()));
    }

    private static String done(Rule.Outcome outcome, @Nullable String notComputable) {
        if (notComputable != null) {
            return ". Không tính được: " + notComputable;
        }
        return outcome == Rule.Outcome.WARNED ? ", nhắc" : ", từ chối";
    }
}
