package vn.somat.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Rules;

/**
 * Lượt soát: goes through the lines of one file, some at a time, and knows of each what the lines before it took. Writes
 * nothing. For one thread.
 */
public final class OldChecking {

    private final OldCheck check;
    private final Reader reader;
    private final RegisterForm form;
    private final @Nullable RegisterForm other;

    /** By the counter they come from: serials run through a change of pack. */
    final Map<String, Set<Integer>> serials = new HashMap<>();

    final Map<Book, Boolean> closed = new HashMap<>();
    final Set<String> twins = new HashSet<>();
    final Set<String> numbers = new HashSet<>();

    OldChecking(OldCheck check, Reader reader, RegisterForm form) {
        this(check, reader, form, null);
    }

    /** @param other register for the lines whose level keeps them out of the first; null: they are refused */
    OldChecking(OldCheck check, Reader reader, RegisterForm form, @Nullable RegisterForm other) {
        this.other = other;
        this.check = check;
        this.reader = reader;
        this.form = form;
    }

    /** The next lines, in their order. */
    public List<OldChecked> next(List<OldLine> lines) {
        return outcomes(lines).stream()
                .map(one -> new OldChecked(one.flaws(), one.volume()))
                .toList();
    }

    List<OldCheck.Outcome> outcomes(List<OldLine> lines) {
        return check.of(this, reader, lines);
    }

    /** The register a line belongs to by its level. */
    RegisterForm form(OldLine line, Rules rules) {
        var level = rules.level(line.level() == null ? "" : line.level());
        boolean secret = level.isPresent() && level.get().secret();
        return other == null || secret == form.secret() ? form : other;
    }
}
