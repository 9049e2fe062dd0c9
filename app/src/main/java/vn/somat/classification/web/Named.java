package vn.somat.classification.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Position;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Tên người, đơn vị, tên loại, chức vụ: what ids and codes are called, and choices of them. */
@Component
class Named {

    private final Organisation organisation;
    private final Regulations regulations;

    Named(Organisation organisation, Regulations regulations) {
        this.organisation = organisation;
        this.regulations = regulations;
    }

    /** The name of a person, a unit, a position; else the thing itself. */
    Function<Object, String> all() {
        var names = new LinkedHashMap<String, String>();
        organisation.units().forEach(unit -> names.put(unit.id().value().toString(), unit.name()));
        names.put(PersonId.HOUSE.value().toString(), PersonId.HOUSE_NAME);
        organisation.people().forEach(person -> names.put(person.id().value().toString(), person.name()));
        for (var rules : regulations.all()) {
            for (Position position : rules.authority().positions()) {
                names.put(position.code(), position.label());
            }
        }
        return thing -> names.getOrDefault(key(thing), key(thing));
    }

    Map<String, String> people() {
        var choice = new LinkedHashMap<String, String>();
        organisation.people().forEach(person -> choice.put(person.id().value().toString(), person.name()));
        return choice;
    }

    Map<String, String> units(LocalDate day) {
        var choice = new LinkedHashMap<String, String>();
        organisation.unitsOn(day).forEach(unit -> choice.put(unit.id().value().toString(), unit.name()));
        return choice;
    }

    /** Types of papers of the office's own side. */
    java.util.List<vn.somat.regulation.DocumentType> types(Rules rules) {
        var side = organisation.office().map(Office::side).orElseThrow();
        return rules.types().stream().filter(type -> type.side() == side).toList();
    }

    private static String key(Object thing) {
        return switch (thing) {
            case PersonId person -> person.value().toString();
            case UnitId unit -> unit.value().toString();
            default -> thing.toString();
        };
    }
}
