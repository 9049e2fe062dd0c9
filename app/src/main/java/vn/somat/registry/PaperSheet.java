package vn.somat.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.somat.organisation.Office;
import vn.somat.printing.ArrivalStamp;
import vn.somat.printing.Field;
import vn.somat.printing.Paper;
import vn.somat.printing.Slip;
import vn.somat.printing.Witness;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Rules;

/** Tờ rời: what stands on the arrival stamp and on the slip of one paper, by the pack it was registered under. */
record PaperSheet(Rules rules, PaperWords words, LineTexts line, Office office) {

    ArrivalStamp stamp(DocumentView paper, Instant now) {
        return new ArrivalStamp(
                words.say("stamp.title", line.serial(paper.serial())),
                measure("stamp.arrival.width"),
                measure("stamp.arrival.height"),
                office.name(),
                law("stamp.arrival.heading"),
                List.of(
                        new Field(law("stamp.arrival.field.1"), line.serial(paper.serial())),
                        new Field(law("stamp.arrival.field.2"), LineTexts.day(paper.arrivalDate())),
                        new Field(
                                law("stamp.arrival.field.3"), line.holder(paper).replace("\n", ", ")),
                        new Field(law("stamp.arrival.field.4"), "")),
                now);
    }

    /** The sheet is the paper itself, fed once more: the stamp comes where the pack wants it. */
    Paper corner() {
        return new Paper(
                Paper.A4.width(), Paper.A4.height(), measure("stamp.arrival.left"), measure("stamp.arrival.top"));
    }

    Slip slip(DocumentView paper, Witness witness, Instant now) {
        var incoming = paper.direction() == Direction.INCOMING;
        return new Slip(
                words.say("slip.title", line.serial(paper.serial())),
                office.superior(),
                office.name(),
                law(incoming ? "form.handling-slip" : "form.register-slip"),
                incoming ? incoming(paper) : outgoing(paper),
                witness,
                words.longDay(LocalDate.ofInstant(now, PaperWords.ZONE)),
                List.of(
                        new Field(words.say(incoming ? "slip.sign.leader" : "slip.sign.receiver"), ""),
                        new Field(words.say("slip.sign.clerk"), line.names().person(paper.registeredBy()))),
                law("closing.sign"),
                now);
    }

    private List<Field> incoming(DocumentView paper) {
        var fields = new ArrayList<Field>();
        fields.add(field(
                "arrival",
                words.say("slip.numbered", line.serial(paper.serial()), LineTexts.day(paper.arrivalDate()))));
        filled(fields, "issuer", LineTexts.orEmpty(paper.issuer()));
        common(fields, paper);
        filled(fields, "unit", line.holder(paper).replace("\n", ", "));
        for (var part : List.of("leader", "unit-head", "handler")) {
            fields.add(field("opinion." + part, ""));
            fields.add(new Field("", ""));
        }
        fields.add(field("deadline", ""));
        return fields;
    }

    private List<Field> outgoing(DocumentView paper) {
        var fields = new ArrayList<Field>();
        fields.add(field("serial", line.serial(paper.serial())));
        common(fields, paper);
        filled(fields, "signer", LineTexts.orEmpty(paper.signer()));
        filled(fields, "recipients", line.recipients(paper));
        filled(fields, "copies", line.copies(paper));
        filled(fields, "unit", line.holder(paper).replace("\n", ", "));
        return fields;
    }

    private void common(List<Field> fields, DocumentView paper) {
        fields.add(field("number", paper.number()));
        fields.add(field("date", LineTexts.day(paper.date())));
        filled(fields, "title-and-type", line.typeAndTitle(paper));
        fields.add(field("level", paper.level().label()));
        filled(fields, "remarks", line.remarks(paper));
        var pages = paper.pages();
        if (pages != null) {
            fields.add(field("pages", pages.toString()));
        }
    }

    private void filled(List<Field> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.add(field(name, value));
        }
    }

    private Field field(String name, String value) {
        return new Field(words.say("slip." + name), value);
    }

    private String law(String key) {
        return rules.value(key).text();
    }

    private double measure(String key) {
        return rules.value(key).measure();
    }
}
