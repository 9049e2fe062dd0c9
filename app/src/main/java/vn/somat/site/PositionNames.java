package vn.somat.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Office;
import vn.somat.regulation.AuthorityMatrix;
import vn.somat.regulation.Position;
import vn.somat.regulation.Regulations;

/** What positions are called, whatever pack has them, and which one is usual in this office. */
@Component
class PositionNames {

    private final Regulations regulations;

    PositionNames(Regulations regulations) {
        this.regulations = regulations;
    }

    /** By the newest pack that has it; the code itself when none has. */
    String label(@Nullable String code) {
        return code == null ? "" : found(code).map(Position::label).orElse(code);
    }

    /** Every position of every pack, by level of government, from the top down: label by code. */
    Map<String, Map<String, String>> byGovernment() {
        var groups = new LinkedHashMap<String, Map<String, String>>();
        for (var rules : regulations.all()) {
            rules.authority().governments().values().forEach(label -> groups.put(label, new LinkedHashMap<>()));
        }
        for (var rules : regulations.all().reversed()) {
            var authority = rules.authority();
            for (var position : authority.positions()) {
                var label = authority.governments().getOrDefault(position.government(), "");
                groups.computeIfAbsent(label, group -> new LinkedHashMap<>())
                        .putIfAbsent(position.code(), labelled(position));
            }
        }
        return groups;
    }

    /** Levels of government of the newest pack by their codes; the empty choice first. */
    Map<String, String> governments() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "");
        options.putAll(regulations.all().getLast().authority().governments());
        return options;
    }

    /** What the level of government is called; empty when nobody has said it. */
    String government(@Nullable String code) {
        return code == null
                ? ""
                : regulations.all().reversed().stream()
                        .flatMap(rules -> Optional.ofNullable(
                                rules.authority().governments().get(code))
                                .stream())
                        .findFirst()
                        .orElse(code);
    }

    /** Which position a head or a deputy of this office usually has, by the newest pack. */
    Optional<Position> usual(@Nullable Office office, Duty duty) {
        var government = office == null ? null : office.government();
        if (office == null || government == null || duty != Duty.HEAD && duty != Duty.DEPUTY) {
            return Optional.empty();
        }
        return newest().usual(office.side(), government, duty == Duty.DEPUTY);
    }

    /** Acts that a deputy can be charged with under some pack, by their codes. */
    Map<String, String> delegable() {
        var acts = new LinkedHashMap<String, String>();
        for (var act : newest().acts()) {
            boolean somewhere = regulations.all().stream()
                    .anyMatch(rules -> rules.authority().act(act.code()).delegable());
            if (somewhere) {
                acts.put(act.code(), act.label());
            }
        }
        return acts;
    }

    /** What an act is called. */
    String act(String code) {
        return newest().act(code).label();
    }

    /** Whether a position may charge a deputy under some pack. */
    boolean delegates(@Nullable String code) {
        return code != null
                && regulations.all().stream()
                        .anyMatch(rules -> rules.authority()
                                .position(code)
                                .filter(Position::delegates)
                                .isPresent());
    }

    private Optional<Position> found(String code) {
        return regulations.all().reversed().stream()
                .flatMap(rules -> rules.authority().position(code).stream())
                .findFirst();
    }

    private AuthorityMatrix newest() {
        return regulations.all().getLast().authority();
    }

    /** A position that not every pack has says which one has it. */
    private String labelled(Position position) {
        var packs = new TreeSet<String>();
        regulations.all().stream()
                .filter(one -> one.authority().position(position.code()).isPresent())
                .forEach(one -> packs.add(one.id()));
        return packs.size() == regulations.all().size()
                ? position.label()
                : position.label() + " (" + String.join(", ", List.copyOf(packs)) + ")";
    }
}
