package vn.somat.regulation.rulebook;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.rulebook.Rule.Line;

/** Điều kiện: a question over facts. A fact that is not known fulfils nothing but {@code absent}. */
sealed interface Condition {

    boolean holds(Facts facts);

    boolean mentions(String fact);

    /** The condition as it is read aloud. */
    void say(List<Line> lines, int depth);

    default List<Line> lines() {
        var lines = new ArrayList<Line>();
        say(lines, 0);
        return lines;
    }

    /** Every one of them; none at all always holds. */
    record All(List<Condition> all) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return all.stream().allMatch(one -> one.holds(facts));
        }

        @Override
        public boolean mentions(String fact) {
            return all.stream().anyMatch(one -> one.mentions(fact));
        }

        @Override
        public void say(List<Line> lines, int depth) {
            all.forEach(one -> one.say(lines, depth));
        }
    }

    /** One of several groups. */
    record Either(List<Condition> groups) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return groups.stream().anyMatch(one -> one.holds(facts));
        }

        @Override
        public boolean mentions(String fact) {
            return groups.stream().anyMatch(one -> one.mentions(fact));
        }

        @Override
        public void say(List<Line> lines, int depth) {
            for (int i = 0; i < groups.size(); i++) {
                lines.add(new Line("", i == 0 ? "either" : "or", List.of(), "", 0, depth));
                groups.get(i).say(lines, depth + 1);
            }
        }
    }

    /** One fact against one or more operands, of which one must fit. */
    record Test(Fact fact, Operator operator, List<Operand> operands) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            var value = facts.get(fact.name());
            return switch (operator) {
                case PRESENT -> value != null;
                case ABSENT -> value == null;
                default ->
                    value != null
                            && operands.stream().anyMatch(operand -> {
                                var other = operand.in(facts);
                                return other != null && operator.fits(fact, value, other);
                            });
            };
        }

        @Override
        public boolean mentions(String name) {
            return fact.name().equals(name);
        }

        @Override
        public void say(List<Line> lines, int depth) {
            if (operator == Operator.IS && operands.getFirst() instanceof Operand.Fixed(Boolean yes, String word)) {
                lines.add(new Line(fact.label(), yes ? "yes" : "no", List.of(), "", 0, depth));
                return;
            }
            var words = operands.stream().map(Operand::words).toList();
            var later = !operands.isEmpty() && operands.getFirst() instanceof Operand.Later one ? one : null;
            lines.add(new Line(
                    fact.label(),
                    operator.key(),
                    words,
                    later == null ? "" : later.span().key(),
                    later == null ? 0 : later.amount(),
                    depth));
        }
    }

    /** Phép so sánh. */
    enum Operator {
        IS,
        PRESENT,
        ABSENT,
        AT_LEAST(sign -> sign >= 0),
        AT_MOST(sign -> sign <= 0),
        BEFORE(sign -> sign < 0),
        AFTER(sign -> sign > 0),
        NOT_BEFORE(sign -> sign >= 0),
        NOT_AFTER(sign -> sign <= 0),
        /** On this day of a year. */
        FALLS_ON(sign -> sign == 0),
        /** On this day of a year or before it. */
        FALLS_BY(sign -> sign <= 0);

        private final @Nullable IntPredicate right;

        Operator() {
            this.right = null;
        }

        Operator(IntPredicate right) {
            this.right = right;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        boolean ofYear() {
            return this == FALLS_ON || this == FALLS_BY;
        }

        /** Whether this can be asked of a fact of this type. */
        boolean suits(Fact.Type type) {
            return switch (this) {
                case IS, PRESENT, ABSENT -> true;
                case AT_LEAST, AT_MOST -> type == Fact.Type.COUNT || type == Fact.Type.LEVEL;
                case BEFORE, AFTER, NOT_BEFORE, NOT_AFTER, FALLS_ON, FALLS_BY -> type == Fact.Type.DAY;
            };
        }

        /** Whether a value that stands so to another (below, same, above) is right. */
        boolean allows(int sign) {
            return right == null ? sign == 0 : right.test(sign);
        }

        boolean fits(Fact fact, Object value, Object other) {
            if (right == null) {
                return value.equals(other);
            }
            return right.test(
                    other instanceof MonthDay of
                            ? MonthDay.from((LocalDate) value).compareTo(of)
                            : fact.compare(value, other));
        }
    }

    /** Vế so sánh. */
    sealed interface Operand {

        /** What it is among these facts; null when that is not known. */
        @Nullable
        Object in(Facts facts);

        String words();

        /** A value written in the rule or taken from the pack. */
        record Fixed(Object value, String words) implements Operand {

            @Override
            public Object in(Facts facts) {
                return value;
            }
        }

        /** Another fact. */
        record Other(Fact fact) implements Operand {

            @Override
            public @Nullable Object in(Facts facts) {
                return facts.get(fact.name());
            }

            @Override
            public String words() {
                return fact.label();
            }
        }

        /** A day so and so long after another fact. */
        record Later(Fact fact, int amount, Span span) implements Operand {

            @Override
            public @Nullable Object in(Facts facts) {
                return facts.get(fact.name()) instanceof LocalDate day ? span.after(day, amount) : null;
            }

            @Override
            public String words() {
                return fact.label();
            }
        }

        /** A value of the pack that differs with a level or a word. */
        record Varied(Fact by, Map<String, Object> values, String words) implements Operand {

            @Override
            public @Nullable Object in(Facts facts) {
                var code = facts.get(by.name());
                return code == null ? null : values.get(code);
            }
        }
    }
}
