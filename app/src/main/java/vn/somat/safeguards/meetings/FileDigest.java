package vn.somat.safeguards.meetings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Dấu vết của hồ sơ được ký (R-MTG-01): SHA-256 over the one spelling of level, kind, days, place, chair, words and attendees of a
 * meeting. Its form: docs/ledger-format.md. Whatever comes before a text is its length, so that no two files are spelled alike.
 */
final class FileDigest {

    private final StringBuilder text = new StringBuilder("somat-meeting 1\n");

    private FileDigest() {}

    /** @param salt in hexadecimal @param coming those who are named and not struck out */
    static String of(
            Meeting meeting, String salt, Map<Said, String> words, List<Attendee> coming, @Nullable String approver) {
        var file = new FileDigest();
        file.line("salt", salt);
        file.line("meeting", meeting.id().value());
        file.line("kind", meeting.kind());
        file.line("level", meeting.level());
        file.line("first", meeting.firstDay());
        file.line("last", meeting.lastDay());
        file.line("venue", meeting.venue());
        file.text("room", meeting.room());
        file.line("equipment", meeting.equipment());
        var check = meeting.check();
        if (check != null) {
            file.line("checked", check.on() + " " + check.passed());
            file.text("checkPaper", check.paper() == null ? "" : check.paper());
        }
        file.line("chair", meeting.chair().value());
        if (approver != null) {
            file.line("approver", approver);
        }
        new TreeMap<>(words).forEach((said, text) -> {
            if (said.consented()) {
                file.text("word " + said, text);
            }
        });
        coming.stream()
                .sorted(Comparator.comparing(one -> one.id().value().toString()))
                .forEach(file::attendee);
        return file.hash();
    }

    private void attendee(Attendee one) {
        line("attendee", one.id().value() + " " + one.kind());
        var person = one.person();
        if (person != null) {
            line("person", person.value());
        }
        if (one.name() != null) {
            text("name", one.name());
        }
        text("task", one.task());
    }

    private void line(String name, Object value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    private void text(String name, String value) {
        line(name, value.getBytes(StandardCharsets.UTF_8).length);
        text.append(value).append('\n');
    }

    private String hash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
