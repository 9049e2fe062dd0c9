package vn.somat.safeguards.inspections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.somat.regulation.Citation;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Value;

/** Đề cương kiểm tra: the questions of a regulation pack with their articles ({@code checklist.…}). */
public record Checklist(String pack, List<Section> sections) {

    private static final Pattern SECTION = Pattern.compile("checklist\\.([a-z])");
    private static final Pattern QUESTION = Pattern.compile("checklist\\.([a-z])\\.(\\d{1,2})");

    public Checklist {
        sections = List.copyOf(sections);
    }

    static Checklist of(Rules rules) {
        var titles = new LinkedHashMap<String, String>();
        var questions = new LinkedHashMap<String, List<Question>>();
        for (var value : rules.values()) {
            var section = SECTION.matcher(value.key());
            var question = QUESTION.matcher(value.key());
            if (section.matches()) {
                titles.put(section.group(1), value.text());
            } else if (question.matches()) {
                questions
                        .computeIfAbsent(question.group(1), letter -> new ArrayList<>())
                        .add(question(rules, question.group(1) + "." + question.group(2), value));
            }
        }
        return new Checklist(
                rules.id(),
                titles.entrySet().stream()
                        .filter(title -> questions.containsKey(title.getKey()))
                        .map(title -> new Section(
                                title.getKey(), title.getValue(), questions.getOrDefault(title.getKey(), List.of())))
                        .toList());
    }

    private static Question question(Rules rules, String code, Value value) {
        var probes = rules.find("checklist." + code + ".probes")
                .map(named -> List.of(named.text().split(" ")))
                .orElse(List.of());
        return new Question(code, value.text(), value.citation(), probes);
    }

    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    public Optional<Question> question(String code) {
        return questions().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Mục của đề cương kiểm tra. @param code its letter */
    public record Section(String code, String title, List<Question> questions) {

        public Section {
            questions = List.copyOf(questions);
        }
    }

    /**
     * Câu hỏi kiểm tra: asked so that yes is as it should be.
     *
     * @param code {@code d.2}: its section and place
     * @param probes what the registers know of it, by code; none: only people can answer
     */
    public record Question(String code, String text, Citation citation, List<String> probes) {

        public Question {
            probes = List.copyOf(probes);
        }

        /** {@code D.2}, as it is shown. */
        public String label() {
            return code.toUpperCase(Locale.ROOT);
        }
    }
}
