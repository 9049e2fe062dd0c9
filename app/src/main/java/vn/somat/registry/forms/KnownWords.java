package vn.somat.registry.forms;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.somat.registry.DocumentView;
import vn.somat.regulation.FormFill;

/** What the register knows of a paper, for the field of a form that asks for it; empty leaves the field to the pen. */
final class KnownWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private KnownWords() {}

    static String of(FormFill fill, DocumentView paper) {
        return switch (fill) {
            case TITLE ->
                Stream.of(orEmpty(paper.typeName()), orEmpty(paper.title()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(": "));
            case NUMBER -> paper.number();
            case DATE -> paper.date() == null ? "" : DAY.format(paper.date());
            case LEVEL -> paper.level().label();
            case ISSUER -> orEmpty(paper.issuer());
            case RECIPIENTS ->
                paper.recipients().stream()
                        .map(one -> one.copies() == 1 ? one.name() : one.name() + " (" + one.copies() + " bản)")
                        .collect(Collectors.joining("; "));
            case COPIES -> paper.copies() == null ? "" : paper.copies().toString();
            // The rest another room knows, or what was typed.
            default -> "";
        };
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
