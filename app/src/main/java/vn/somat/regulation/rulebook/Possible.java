package vn.somat.regulation.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.somat.regulation.rulebook.Condition.All;
import vn.somat.regulation.rulebook.Condition.Either;
import vn.somat.regulation.rulebook.Condition.Operand;
import vn.somat.regulation.rulebook.Condition.Operator;
import vn.somat.regulation.rulebook.Condition.Test;

/** Whether two conditions can hold together at all, fact by fact; what it calls impossible is. */
final class Possible {

    private Possible() {}

    /** Name of a fact that cannot be as both conditions ask, on whatever way through their choices; none when it can. */
    static Optional<String> clash(Condition one, Condition other) {
        var clashes = new ArrayList<String>();
        for (var way : ways(new All(List.of(one, other)))) {
            var clash = clash(way);
            if (clash.isEmpty()) {
                return clash;
            }
            clashes.add(clash.get());
        }
        return clashes.stream().findFirst();
    }

    /** Every way to fulfil a condition, as tests that must all hold. */
    private static List<List<Test>> ways(Condition condition) {
        return switch (condition) {
            case Test test -> List.of(List.of(test));
            case Either either ->
                either.groups().stream().flatMap(group -> ways(group).stream()).toList();
            case All all -> {
                List<List<Test>> ways = List.of(List.of());
                for (var part : all.all()) {
                    var more = ways(part);
                    ways = ways.stream()
                            .flatMap(way -> more.stream()
                                    .map(added -> Stream.concat(way.stream(), added.stream())
                                            .toList()))
                            .toList();
                }
                yield ways;
            }
        };
    }

    private static Optional<String> clash(List<Test> way) {
        var byFact = new HashMap<Fact, List<Test>>();
        way.forEach(test ->
                byFact.computeIfAbsent(test.fact(), fact -> new ArrayList<>()).add(test));
        return byFact.entrySet().stream()
                .filter(entry -> !fits(entry.getKey(), entry.getValue()))
                .map(entry -> entry.getKey().name())
                .sorted()
                .findFirst();
    }

    private static boolean fits(Fact fact, List<Test> tests) {
        if (tests.stream().anyMatch(test -> test.operator() == Operator.ABSENT)) {
            return tests.stream().allMatch(test -> test.operator() == Operator.ABSENT);
        }
        return ordersFit(tests) && valuesFit(fact, tests);
    }

    /** Before and after the same other fact at once is impossible. */
    private static boolean ordersFit(List<Test> tests) {
        var orders = new HashMap<String, List<Integer>>();
        for (var test : tests) {
            if (test.operands().size() == 1 && test.operands().getFirst() instanceof Operand.Other(Fact other)) {
                var allowed = IntStream.rangeClosed(-1, 1)
                        .filter(test.operator()::allows)
                        .boxed()
                        .toList();
                orders.merge(
                        other.name(),
                        allowed,
                        (a, b) -> a.stream().filter(b::contains).toList());
            }
        }
        return orders.values().stream().noneMatch(List::isEmpty);
    }

    /** Whether some value passes every test against what is written in the rule; days are not searched. */
    private static boolean valuesFit(Fact fact, List<Test> tests) {
        var written = tests.stream()
                .filter(test -> !test.operands().isEmpty()
                        && test.operands().stream().allMatch(Operand.Fixed.class::isInstance))
                .toList();
        if (written.isEmpty() || fact.type() == Fact.Type.DAY) {
            return true;
        }
        return candidates(fact, written).anyMatch(value -> {
            var facts = Facts.none().with(fact.name(), value);
            return written.stream().allMatch(test -> test.holds(facts));
        });
    }

    private static Stream<Object> candidates(Fact fact, List<Test> written) {
        return switch (fact.type()) {
            case YES_NO -> Stream.of(true, false);
            case LEVEL, WORD -> fact.words().keySet().stream().map(word -> word);
            default ->
                written.stream()
                        .flatMap(test -> test.operands().stream())
                        .map(operand -> ((Operand.Fixed) operand).value());
        };
    }
}
