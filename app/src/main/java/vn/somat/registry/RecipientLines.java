package vn.somat.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentView.Recipient;

/**
 * Nơi nhận as they are typed, one a line, each with its number of copies where it is not one: {@code Huyện ủy An Lộc; 2},
 * {@code Huyện ủy An Lộc × 2} or {@code Huyện ủy An Lộc x 2}.
 */
public final class RecipientLines {

    private static final Pattern COPIES = Pattern.compile("(.*?)(?:\\s*[;×]\\s*|\\s+[xX]\\s*)(\\d{1,6})");
    private static final Pattern DASH = Pattern.compile("[-–+•]\\s*");
    private static final int MOST = 500;

    private RecipientLines() {}

    /** @param field whose flaw it is when a line cannot be read */
    public static List<Recipient> read(String field, @Nullable String typed) {
        var recipients = new ArrayList<Recipient>();
        for (var line : joined(typed == null ? "" : typed)) {
            recipients.add(recipient(field, line, recipients.size() + 1));
        }
        if (recipients.size() > MOST) {
            throw Refusal.invalid(field, "registry.page.recipients.many", MOST);
        }
        return recipients;
    }

    /** As they would be typed. */
    public static String write(List<Recipient> recipients) {
        return recipients.stream()
                .map(one -> one.copies() == 1 ? one.name() : one.name() + "; " + one.copies())
                .collect(Collectors.joining("\n"));
    }

    /** A list pasted from a paper's foot has a dash before each name, a comma behind it, and long names on two lines. */
    private static List<String> joined(String typed) {
        var lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean dashed = !lines.isEmpty() && DASH.matcher(lines.getFirst()).lookingAt();
        var names = new ArrayList<String>();
        for (var line : lines) {
            if (dashed && !DASH.matcher(line).lookingAt()) {
                names.add(names.removeLast() + " " + line);
            } else {
                names.add(dashed ? DASH.matcher(line).replaceFirst("") : line);
            }
        }
        return names.stream()
                .map(name -> name.replaceFirst("\\s*[,.;]$", ""))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static Recipient recipient(String field, String text, int line) {
        var counted = COPIES.matcher(text);
        if (!counted.matches()) {
            return new Recipient(text, 1);
        }
        int copies = Integer.parseInt(counted.group(2));
        if (copies == 0 || counted.group(1).isBlank()) {
            throw Refusal.invalid(field, "registry.page.recipients.line", line);
        }
        return new Recipient(counted.group(1), copies);
    }
}
