package vn.somat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Delegations;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.testing.TestOffice;

/** README, rules 25 to 28: the questions of {@code access/authority-questions.yaml}, asked of a real office. */
class AuthorityTests {

    private static final String SYSTEM = "system";
    private static final LocalDate BEGINNING = LocalDate.of(2020, 7, 1);
    private static final Map<String, PersonId> PEOPLE = new HashMap<>();

    private static TestOffice office;
    private static Authority authority;
    private static Map<String, Object> file;

    @BeforeAll
    static void open() throws IOException {
        office = TestOffice.party("2026-04-06");
        authority = office.bean(Authority.class);
        file = read();
        map(value(file, "people")).forEach((name, mandates) -> {
            var person = enter(name);
            list(mandates).forEach(mandate -> charge(person, mandate));
        });
        list(value(file, "delegations")).forEach(AuthorityTests::give);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    static Stream<Arguments> questions() throws IOException {
        return list(value(read(), "questions")).stream()
                .map(question -> Arguments.argumentSet(
                        "%s: %s, %s, %s"
                                .formatted(
                                        question.getOrDefault("who", question.get("position")),
                                        question.get("act"),
                                        question.get("level"),
                                        question.get("day")),
                        question));
    }

    @ParameterizedTest
    @MethodSource("questions")
    @DisplayName("Who may decide what is answered for any day, by the mandates, the papers and the pack of that day.")
    void theAnswerIsThatOfItsDay(Map<String, Object> question) {
        var person = question.containsKey("who")
                ? somebody(text(question, "who"))
                : PEOPLE.computeIfAbsent(text(question, "position"), AuthorityTests::holder);
        var day = day(question, "day");
        var answer = authority.may(person, text(question, "act"), rank(text(question, "level"), day), day);
        assertThat(answer.allowed())
                .as("%s", answer)
                .isEqualTo(text(question, "answer").equals("yes"));
        assertThat(answer.citation()).startsWith(text(question, "article"));
        assertThat(answer.code())
                .isEqualTo(question.containsKey("why") ? "access.authority." + question.get("why") : "");
        assertThat(answer.position() == null).isNotEqualTo(answer.allowed());
    }

    @Test
    void thereAreQuestionsEnoughOfBothRegimes() throws IOException {
        var days = list(value(read(), "questions")).stream()
                .map(one -> day(one, "day"))
                .toList();
        assertThat(days).hasSizeGreaterThanOrEqualTo(50);
        assertThat(days.stream().filter(day -> day.isBefore(LocalDate.of(2026, 3, 1))))
                .hasSizeGreaterThan(20);
        assertThat(days.stream().filter(day -> !day.isBefore(LocalDate.of(2026, 3, 1))))
                .hasSizeGreaterThan(20);
    }

    @Test
    @DisplayName("A decision without the power for it is refused with the article and the names of those who have it.")
    void aRefusalSaysWhyAndWho() {
        var drafter = office.reader(Duty.DRAFTER);
        var thing = Thing.of("document", "d").level("tuyet-mat", 3);
        var day = LocalDate.of(2025, 8, 8);
        var refusal = catchThrowableOfType(Refusal.class, () -> authority.require(drafter, "copy", thing, day));
        assertThat(refusal.code()).isEqualTo("access.authority.no-position");
        assertThat(refusal.citation()).isEqualTo("Luật 29/2018/QH14, Điều 11");
        assertThat(refusal.mayAllow()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(authority.who("copy", 3, day))
                .contains("vinh", "son", "dung")
                .doesNotContain("lan", "hung", "mai");
        assertThat(authority.who("copy", 2, day)).contains("lan", "mai", "an");
        var recorded = office.bean(Ledger.class).latest(true, null, 1).getFirst();
        assertThat(recorded.refused()).isEqualTo("access.authority.no-position");
        assertThat(recorded.facts()).containsEntry("act", "copy");
    }

    @Test
    @DisplayName("A power by a paper never goes beyond the giver's own on that day, and names the paper.")
    void theAnswerNamesThePaper() {
        var answer = authority.may(somebody("dung"), "copy", 3, LocalDate.of(2025, 5, 5));
        assertThat(answer.position()).isEqualTo("chu-tich-ubnd-tinh");
        assertThat(authority.paper(answer).orElseThrow().basisNumber()).isEqualTo("20/QĐ-UBND");
        var own = authority.may(somebody("son"), "copy", 3, LocalDate.of(2025, 5, 5));
        assertThat(own.delegation()).isNull();
    }

    @Test
    @DisplayName("An office may set right what nobody has verified: a deputy's power of 2026, with a reason.")
    void anOverrideCounts() {
        var lan = somebody("lan");
        var day = LocalDate.of(2026, 5, 5);
        var regulations = office.bean(Regulations.class);
        assertThat(authority.may(lan, "determine", 3, day).allowed()).isTrue();
        regulations.override("RS-2025", "authority.pho-bi-thu-tinh-uy.determine", "khong", "Quy chế riêng", SYSTEM);
        assertThat(authority.may(lan, "determine", 1, day).code()).isEqualTo("access.authority.paper-scope");
        regulations.withdraw("RS-2025", "authority.pho-bi-thu-tinh-uy.determine", "Thử xong", SYSTEM);
        assertThat(authority.may(lan, "determine", 3, day).allowed()).isTrue();
    }

    private static PersonId somebody(String name) {
        return Objects.requireNonNull(PEOPLE.get(name));
    }

    private static Object value(Map<String, Object> from, String key) {
        return Objects.requireNonNull(from.get(key));
    }

    private static PersonId enter(String name) {
        var person = office.bean(Organisation.class).enter(name, "", null, SYSTEM);
        PEOPLE.put(name, person);
        return person;
    }

    private static void charge(PersonId person, Map<String, Object> mandate) {
        var position = mandate.get("position");
        var to = mandate.containsKey("to") ? day(mandate, "to") : null;
        charge(
                person,
                mandate.containsKey("deputy") ? Duty.DEPUTY : position == null ? Duty.DRAFTER : Duty.HEAD,
                position == null ? null : position.toString(),
                day(mandate, "from"),
                to);
    }

    private static void charge(
            PersonId person, Duty duty, @Nullable String position, LocalDate from, @Nullable LocalDate to) {
        var unused = office.bean(Organisation.class).charge(person, duty, null, position, from, to, "", SYSTEM);
    }

    /** Somebody with this position since the beginning. */
    private static PersonId holder(String position) {
        var person = office.bean(Organisation.class).enter("Người giữ " + position, "", null, SYSTEM);
        charge(person, Duty.DEPUTY, position, BEGINNING, null);
        return person;
    }

    private static void give(Map<String, Object> paper) {
        var delegations = office.bean(Delegations.class);
        var id = delegations.give(
                new Delegations.Wanted(
                        somebody(text(paper, "giver")),
                        text(paper, "position"),
                        somebody(text(paper, "receiver")),
                        ((List<?>) value(paper, "acts"))
                                .stream().map(Object::toString).toList(),
                        text(paper, "level"),
                        "Việc trong phạm vi được phân công",
                        day(paper, "from"),
                        day(paper, "to"),
                        text(paper, "number"),
                        day(paper, "from")),
                SYSTEM);
        if (paper.containsKey("revokedFrom")) {
            delegations.revoke(id, day(paper, "revokedFrom"), "Phân công lại", SYSTEM, UnaryOperator.identity());
        }
    }

    private static int rank(String level, LocalDate day) {
        return office.bean(Regulations.class)
                .on(day)
                .level(level)
                .map(Level::rank)
                .orElseThrow();
    }

    private static Map<String, Object> read() throws IOException {
        try (var in = AuthorityTests.class.getResourceAsStream("/access/authority-questions.yaml")) {
            return map(new Yaml(
                            new SafeConstructor(new LoaderOptions()),
                            new Representer(new org.yaml.snakeyaml.DumperOptions()),
                            new org.yaml.snakeyaml.DumperOptions(),
                            new LoaderOptions(),
                            words())
                    .load(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /** Days and yes and no stay the words they are. */
    private static Resolver words() {
        return new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.BOOL, java.util.regex.Pattern.compile("true|false"), "tf");
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return new ArrayList<>((List<Map<String, Object>>) value);
    }

    private static String text(Map<String, Object> from, String key) {
        return String.valueOf(from.get(key));
    }

    private static LocalDate day(Map<String, Object> from, String key) {
        return LocalDate.parse(text(from, key));
    }
}
