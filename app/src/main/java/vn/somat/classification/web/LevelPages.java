package vn.somat.classification.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Authority;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.access.Verdict;
import vn.somat.classification.determination.Deciding;
import vn.somat.classification.life.ChangeId;
import vn.somat.classification.life.DeclassificationFile;
import vn.somat.classification.life.LevelAct;
import vn.somat.classification.life.LevelChange;
import vn.somat.classification.life.LevelLife;
import vn.somat.classification.life.NoticeLetter;
import vn.somat.classification.life.Source;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.registry.Attachments;
import vn.somat.registry.DocumentId;
import vn.somat.registry.Ending;
import vn.somat.registry.Protection;
import vn.somat.registry.forms.FormDesk.Format;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Độ mật của một văn bản: how long it lasts, all that happened to it, whom it was told, and what may be done now. */
@Controller
@RequestMapping("/documents/{id}/level")
class LevelPages {

    private static final List<LevelAct> ACTS = List.of(
            LevelAct.EXTENDED,
            LevelAct.DECLASSIFIED,
            LevelAct.LOWERED,
            LevelAct.RAISED,
            LevelAct.CORRECTED,
            LevelAct.RECALLED);

    private final LevelLife life;
    private final DeclassificationFile file;
    private final NoticeLetter letter;
    private final Protection protection;
    private final Attachments attachments;
    private final ProposalForms forms;
    private final Levels levels;
    private final Named named;
    private final Regulations regulations;
    private final Organisation organisation;
    private final Access access;
    private final Authority authority;
    private final Deciding deciding;

    LevelPages(
            LevelLife life,
            DeclassificationFile file,
            NoticeLetter letter,
            Protection protection,
            Attachments attachments,
            ProposalForms forms,
            Levels levels,
            Named named,
            Regulations regulations,
            Organisation organisation,
            Access access,
            Authority authority,
            Deciding deciding) {
        this.life = life;
        this.file = file;
        this.letter = letter;
        this.protection = protection;
        this.attachments = attachments;
        this.forms = forms;
        this.levels = levels;
        this.named = named;
        this.regulations = regulations;
        this.organisation = organisation;
        this.access = access;
        this.authority = authority;
        this.deciding = deciding;
    }

    @GetMapping
    String level(Reader reader, @PathVariable UUID id, Model model) {
        var line = line(reader, id);
        var history = life.history(reader, line.id());
        var missing = new LinkedHashMap<ChangeId, List<String>>();
        history.forEach(change -> missing.put(
                change.id(),
                file.missing(reader, change).stream()
                        .map(finding ->
                                finding.text() + " (" + finding.citation().article() + ")")
                        .toList()));
        model.addAttribute("line", line);
        model.addAttribute("history", history);
        model.addAttribute("missing", missing);
        model.addAttribute("named", named.all());
        model.addAttribute("today", levels.today());
        model.addAttribute("may", may(reader, line));
        model.addAttribute("acts", LevelLife.ours(line) ? offered(line, history) : List.of());
        model.addAttribute("told", LevelLife.ours(line) ? List.of() : ACTS);
        model.addAttribute("stated", LevelLife.told(line));
        model.addAttribute("levels", secret(line, reader));
        model.addAttribute("seconds", access.seconds(reader, "level.told"));
        model.addAttribute(
                "scans",
                history.stream().anyMatch(change -> change.council() != null)
                        ? attachments.of(reader, line.id())
                        : List.of());
        return "classification/level";
    }

    @GetMapping("/new")
    String begin(Reader reader, @PathVariable UUID id, @RequestParam LevelAct act, Model model) {
        var line = line(reader, id);
        var may = may(reader, line);
        boolean decides = authority
                .may(reader.person(), power(act), line.level().rank(), levels.today())
                .allowed();
        model.addAttribute("line", line);
        model.addAttribute("act", act);
        model.addAttribute("decides", decides && may.containsKey("level.decide"));
        model.addAttribute("enters", may.containsKey("level.enter"));
        model.addAttribute("deciders", authority.who(power(act), line.level().rank(), levels.today()));
        model.addAttribute("verdict", may.get("level.enter"));
        model.addAttribute("seconds", access.seconds(reader, "level.enter"));
        model.addAttribute("signers", signers(act));
        model.addAttribute("leaders", leaders());
        model.addAttribute("choices", choices(act, line, reader));
        model.addAttribute("today", levels.today());
        model.addAttribute(
                "years", line.level().secret() ? regulations.on(levels.today()).years(line.level()) : null);
        model.addAttribute("fields", forms.fields());
        forms.items(null, "", null, levels.today(), model);
        return "classification/level-form";
    }

    /** Thông báo gửi nơi nhận, to print and sign or to finish. */
    @PostMapping("/{change}/notice")
    ResponseEntity<byte[]> notice(
            Reader reader, @PathVariable UUID id, @PathVariable UUID change, @RequestParam Format format) {
        var bytes = letter.write(reader, new DocumentId(id), new ChangeId(change), format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(format == Format.PDF ? "inline" : "attachment")
                                .filename("thong-bao" + format.ending())
                                .build()
                                .toString())
                .body(bytes);
    }

    private Ending line(Reader reader, UUID id) {
        return protection.find(reader, new DocumentId(id)).orElseThrow(Refusal::notThere);
    }

    /** What may still be done: a paper that is no secret any more was so by mistake, or is extended late. */
    private static List<LevelAct> offered(Ending line, List<LevelChange> history) {
        if (line.level().secret()) {
            return ACTS;
        }
        boolean ranOut = !history.isEmpty() && history.getFirst().source() == Source.HOUSE;
        return ranOut ? List.of(LevelAct.EXTENDED) : List.of();
    }

    private Map<String, Verdict> may(Reader reader, Ending line) {
        var thing = Thing.of("document", line.id().value())
                .level(line.level().code(), line.level().rank())
                .in(line.direction());
        var may = new LinkedHashMap<String, Verdict>();
        for (var act : List.of("level.decide", "level.enter", "level.told", "notice.send", "notice.mark")) {
            var verdict = access.may(reader, act, thing);
            if (verdict.allowed()) {
                may.put(act, verdict);
            }
        }
        return may;
    }

    private static String power(LevelAct act) {
        return act == LevelAct.DECLASSIFIED ? "declassify" : "determine";
    }

    private Map<String, String> signers(LevelAct act) {
        var signers = new LinkedHashMap<String, String>();
        deciding.people(power(act), levels.today())
                .forEach(one -> signers.put(one.id().value().toString(), one.name()));
        // Whoever led the office once may have signed then.
        organisation.allMandates().stream()
                .filter(mandate -> mandate.duty() == Duty.HEAD || mandate.duty() == Duty.DEPUTY)
                .flatMap(mandate -> organisation.person(mandate.person()).stream())
                .forEach(one -> signers.putIfAbsent(one.id().value().toString(), one.name()));
        return signers;
    }

    private Map<String, String> leaders() {
        var leaders = new LinkedHashMap<String, String>();
        organisation
                .holders(Set.of(Duty.HEAD, Duty.DEPUTY), levels.today())
                .forEach(one -> leaders.put(one.id().value().toString(), one.name()));
        return leaders;
    }

    private List<Level> secret(Ending line, Reader reader) {
        return regulations.of(line.regime()).levels().stream()
                .filter(level -> level.secret() && level.rank() <= reader.clearance())
                .toList();
    }

    private List<Level> choices(LevelAct act, Ending line, Reader reader) {
        int rank = line.level().rank();
        var all = new ArrayList<Level>();
        for (var level : regulations.on(levels.today()).levels()) {
            boolean fits = switch (act) {
                case RAISED -> level.rank() > rank;
                case LOWERED -> level.secret() && level.rank() < rank;
                case CORRECTED -> level.rank() != rank;
                default -> false;
            };
            if (fits && level.rank() <= reader.clearance()) {
                all.add(level);
            }
        }
        return all;
    }
}
