package vn.somat.rehearsal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import vn.somat.organisation.Duty;
import vn.somat.regulation.Side;

/** rehearsal/office.yaml: who works in the rehearsal office, and to whom it writes. */
record OfficeFile(
        String name,
        String superior,
        Side side,
        String symbol,
        LocalDate termFrom,
        LocalDate earlierTermFrom,
        List<UnitLine> units,
        List<PersonLine> people,
        List<ListLine> lists) {

    record UnitLine(String code, String name, String parent) {}

    /** @param position code of the authority matrix; empty for those who decide nothing */
    record PersonLine(
            String username,
            String name,
            String unit,
            List<Duty> duties,
            String clearance,
            String post,
            String position) {}

    record ListLine(String name, List<String> members) {}

    static OfficeFile of(YamlMap file) {
        var office = file.map("office");
        return new OfficeFile(
                office.text("name"),
                office.text("superior"),
                Side.valueOf(office.text("side")),
                office.text("symbol"),
                day(office.value("termFrom")),
                day(office.value("earlierTermFrom")),
                file.maps("units").stream()
                        .map(unit -> new UnitLine(unit.text("code"), unit.text("name"), unit.textOr("parent", "")))
                        .toList(),
                file.maps("people").stream().map(OfficeFile::person).toList(),
                file.maps("lists").stream()
                        .map(list -> new ListLine(list.text("name"), list.texts("members")))
                        .toList());
    }

    private static PersonLine person(YamlMap line) {
        return new PersonLine(
                line.text("username"),
                line.text("name"),
                line.text("unit"),
                line.texts("duties").stream().map(Duty::valueOf).toList(),
                line.text("clearance"),
                line.text("title"),
                line.textOr("position", ""));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date
                ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                : LocalDate.parse(String.valueOf(value));
    }

    /** A YAML mapping of our own files, read with the names that must be there. */
    record YamlMap(Map<String, Object> values) {

        Object value(String key) {
            var value = values.get(key);
            if (value == null) {
                throw new IllegalStateException("the rehearsal files lack " + key);
            }
            return value;
        }

        String text(String key) {
            return value(key).toString();
        }

        String textOr(String key, String otherwise) {
            return values.containsKey(key) ? text(key) : otherwise;
        }

        @SuppressWarnings("unchecked")
        YamlMap map(String key) {
            return new YamlMap((Map<String, Object>) value(key));
        }

        @SuppressWarnings("unchecked")
        List<YamlMap> maps(String key) {
            return ((List<Map<String, Object>>) value(key))
                    .stream().map(YamlMap::new).toList();
        }

        List<String> texts(String key) {
            return ((List<?>) value(key)).stream().map(String::valueOf).toList();
        }
    }
}
