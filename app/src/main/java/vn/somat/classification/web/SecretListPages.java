package vn.somat.classification.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.lists.Fields;
import vn.somat.classification.lists.ItemId;
import vn.somat.classification.lists.ListChanges;
import vn.somat.classification.lists.ListId;
import vn.somat.classification.lists.SecretLists;
import vn.somat.classification.lists.SecretLists.Format;
import vn.somat.classification.lists.Wanted;
import vn.somat.organisation.Organisation;

/** Danh mục BMNN: the decisions, one of them with its items, one item by its own address, items found by words. */
@Controller
@RequestMapping("/secret-lists")
class SecretListPages {

    private static final String READ = "secret-list.read";
    private static final String CHANGE = "secret-list.change";

    private final SecretLists lists;
    private final ListChanges changes;
    private final Fields fields;
    private final Levels levels;
    private final Access access;
    private final Organisation organisation;

    SecretListPages(
            SecretLists lists,
            ListChanges changes,
            Fields fields,
            Levels levels,
            Access access,
            Organisation organisation) {
        this.lists = lists;
        this.changes = changes;
        this.fields = fields;
        this.levels = levels;
        this.access = access;
        this.organisation = organisation;
    }

    @GetMapping
    String all(
            Reader reader,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String level,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable String after,
            Model model) {
        access.require(reader, READ, Thing.none());
        var typed = new LinkedHashMap<String, String>();
        put(typed, "q", q.strip());
        put(typed, "field", field);
        put(typed, "level", level);
        put(typed, "day", day == null ? "" : day.toString());
        model.addAttribute("typed", typed);
        model.addAttribute("day", day);
        common(reader, null, model);
        if (typed.isEmpty()) {
            model.addAttribute("lists", lists.lists());
            model.addAttribute("sizes", lists.sizes());
            model.addAttribute("offers", changes(reader) ? changes.offers() : List.of());
            return "classification/lists";
        }
        var found = lists.search(new Wanted(q, orNull(field), orNull(level), day, after));
        model.addAttribute("found", found.items());
        model.addAttribute("next", found.next() == null ? null : address(typed, found.next()));
        model.addAttribute("first", after == null ? null : address(typed, null));
        return "classification/found";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, @RequestParam @Nullable Integer version, Model model) {
        access.require(reader, READ, Thing.none());
        var list = lists.list(new ListId(id));
        model.addAttribute("list", list);
        model.addAttribute("items", version == null ? lists.items(list.id()) : lists.items(list.id(), version));
        model.addAttribute("shownVersion", Objects.requireNonNullElse(version, list.version()));
        model.addAttribute("versions", lists.versions(list.id()));
        model.addAttribute("successor", lists.successor(list).orElse(null));
        model.addAttribute("repealed", lists.repealedBy(list.id()));
        model.addAttribute(
                "people",
                organisation.people().stream()
                        .collect(Collectors.toMap(person -> person.id().value().toString(), person -> person.name())));
        var others = new LinkedHashMap<String, String>();
        lists.lists().stream()
                .filter(other -> !other.id().equals(list.id()))
                .forEach(other -> others.put(
                        other.id().value().toString(), Objects.requireNonNullElse(other.number(), other.title())));
        model.addAttribute("others", others);
        model.addAttribute("choices", levels.secret());
        common(reader, list.id(), model);
        return "classification/list";
    }

    @GetMapping("/items/{id}")
    String item(Reader reader, @PathVariable UUID id, Model model) {
        access.require(reader, READ, Thing.none());
        var item = lists.explain(new ItemId(id));
        model.addAttribute("item", item);
        model.addAttribute("successor", lists.successor(item.list()).orElse(null));
        model.addAttribute("replacing", lists.replacing(item.id()).orElse(null));
        common(reader, item.list().id(), model);
        return "classification/item";
    }

    @GetMapping("/{id}/export")
    ResponseEntity<String> export(Reader reader, @PathVariable UUID id, @RequestParam Format format) {
        access.require(reader, READ, Thing.none());
        var list = lists.list(new ListId(id));
        var name = list.code() + "." + format.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        (format == Format.CSV ? "text/csv" : "application/yaml") + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(lists.export(list.id(), format));
    }

    private void common(Reader reader, @Nullable ListId list, Model model) {
        var thing = list == null ? Thing.none() : Thing.of("secret-list", list.value());
        model.addAttribute("fields", fields.all());
        model.addAttribute("levels", levels.all());
        model.addAttribute("today", levels.today());
        model.addAttribute("verdict", access.may(reader, CHANGE, thing));
        model.addAttribute("seconds", changes(reader) ? access.seconds(reader, CHANGE) : List.of());
    }

    private boolean changes(Reader reader) {
        return access.may(reader, CHANGE, Thing.none()).allowed();
    }

    private static String address(Map<String, String> typed, @Nullable String after) {
        var all = new LinkedHashMap<>(typed);
        put(all, "after", after == null ? "" : after);
        return all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/secret-lists?", ""));
    }

    private static void put(Map<String, String> typed, String name, String value) {
        if (!value.isEmpty()) {
            typed.put(name, value);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
