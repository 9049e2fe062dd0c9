package vn.somat.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.AbstractRule;
import vn.somat.regulation.ColumnValue;
import vn.somat.regulation.Level;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Urgency;

/** The texts of one line as they are written on paper. */
record LineTexts(Rules rules, PaperNames names, PaperWords words) {

    String serial(Serial serial) {
        return "%02d".formatted(serial.number()) + serial.insertion();
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : PaperWords.day(day);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Of a paper whose level forbids an abstract only the type stands here. */
    String typeAndTitle(DocumentView line) {
        var type = orEmpty(line.typeName());
        var title = orEmpty(line.title());
        return type.isEmpty() || title.isEmpty() ? type + title : words.say("type-and-title", type, title);
    }

    String recipients(DocumentView line) {
        return line.recipients().stream()
                .map(one -> one.copies() == 1 ? one.name() : words.say("recipient", one.name(), one.copies()))
                .collect(Collectors.joining("\n"));
    }

    String holder(DocumentView line) {
        return Stream.of(names.unit(line.unit()), names.person(line.addressee()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** What was counted when it was registered; otherwise what the recipients get. */
    String copies(DocumentView line) {
        var copies = line.copies();
        if (copies != null) {
            return copies.toString();
        }
        int sent = line.recipients().stream()
                .mapToInt(DocumentView.Recipient::copies)
                .sum();
        return sent == 0 ? "" : Integer.toString(sent);
    }

    String remarks(DocumentView line) {
        var remarks = new ArrayList<String>();
        var urgency = line.urgency();
        if (urgency != null) {
            remarks.add(rules.urgency(urgency).map(Urgency::label).orElse(urgency));
        }
        if (line.addressee() != null) {
            remarks.add(words.say("envelope"));
        }
        var reason = orEmpty(line.reason());
        switch (line.state()) {
            case CANCELLED -> remarks.add(words.say("cancelled", reason));
            case RESERVED -> remarks.add(words.say("reserved", reason));
            default -> {
                if (line.inserted()) {
                    remarks.add(words.say("inserted", reason));
                }
            }
        }
        remarks.addAll(corrected(line));
        line.destroyedParts()
                .forEach(part -> remarks.add(words.say(
                        "parts-destroyed", part.copies(), part.files(), part.record(), PaperWords.day(part.day()))));
        if (line.destroyed()) {
            remarks.add(words.say("destroyed"));
        }
        var from = line.origin();
        if (from != null) {
            remarks.add(words.say("imported-from", from.file(), from.sheet(), from.line()));
        } else if (line.imported()) {
            remarks.add(words.say("imported"));
        }
        var note = orEmpty(line.note());
        if (!note.isEmpty()) {
            remarks.add(note);
        }
        return String.join("\n", remarks);
    }

    /** What was corrected in one act, for one reason, is one remark. */
    private List<String> corrected(DocumentView line) {
        var acts = new LinkedHashMap<Act, List<String>>();
        for (var one : line.corrections()) {
            acts.computeIfAbsent(new Act(one.at(), one.by(), one.reason()), act -> new ArrayList<>())
                    .add(words.say("field." + one.field()));
        }
        return acts.entrySet().stream()
                .map(one -> remark(one.getKey(), one.getValue()))
                .toList();
    }

    private String remark(Act act, List<String> fields) {
        var day = PaperWords.day(LocalDate.ofInstant(act.at(), PaperWords.ZONE));
        return words.say("corrected", String.join(", ", fields), day, names.person(act.by()), act.reason());
    }

    private record Act(Instant at, PersonId by, String reason) {}

    /** The values that stood in this column before, oldest first; no abstract where the level now forbids one. */
    List<String> old(ColumnValue column, DocumentView line) {
        boolean silent = line.level().abstracts() == AbstractRule.NEVER;
        return line.corrections().stream()
                .filter(one -> column == columnOf(one.field()))
                .filter(one -> !(silent && one.field().equals("title")))
                .map(this::old)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String old(DocumentView.Correction one) {
        var old = orEmpty(one.old());
        return switch (one.field()) {
            case "date", "arrivalDate" -> oldDay(old);
            case "level" -> rules.level(old).map(Level::label).orElse(old);
            case "unit" -> oldUnit(old);
            default -> old;
        };
    }

    private static String oldDay(String old) {
        try {
            return old.isEmpty() ? "" : PaperWords.day(LocalDate.parse(old));
        } catch (DateTimeParseException typed) {
            return old;
        }
    }

    private String oldUnit(String old) {
        try {
            return old.isEmpty() ? "" : names.unit(new UnitId(UUID.fromString(old)));
        } catch (IllegalArgumentException typed) {
            return old;
        }
    }

    private static @Nullable ColumnValue columnOf(String field) {
        return switch (field) {
            case "title", "type" -> ColumnValue.TYPE_AND_TITLE;
            case "number" -> ColumnValue.NUMBER;
            case "date" -> ColumnValue.DATE;
            case "arrivalDate" -> ColumnValue.ARRIVAL_DATE;
            case "issuer" -> ColumnValue.ISSUER;
            case "signer" -> ColumnValue.SIGNER;
            case "recipients" -> ColumnValue.RECIPIENTS;
            case "level" -> ColumnValue.LEVEL;
            case "copies" -> ColumnValue.COPIES;
            case "unit" -> ColumnValue.UNIT;
            case "note" -> ColumnValue.NOTE;
            default -> null;
        };
    }
}
