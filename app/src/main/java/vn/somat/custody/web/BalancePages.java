package vn.somat.custody.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.BalanceAudit;
import vn.somat.custody.carriers.BalanceBy;
import vn.somat.custody.carriers.BalancePaper;
import vn.somat.custody.carriers.BalanceTable.Column;
import vn.somat.custody.carriers.CopyBalances;
import vn.somat.custody.places.Places;
import vn.somat.ledger.Refusal;
import vn.somat.printing.Shown;

/** Bảng cân đối bản: the whole office by level, person or place, the carriers behind a number, and the check by the ledger. */
@Controller
@RequestMapping("/custody")
class BalancePages {

    private static final String HERE = "/custody/balance";

    private final CopyBalances balances;
    private final BalancePaper paper;
    private final BalanceAudit audit;
    private final Places places;
    private final CustodyNames names;
    private final Access access;

    BalancePages(
            CopyBalances balances,
            BalancePaper paper,
            BalanceAudit audit,
            Places places,
            CustodyNames names,
            Access access) {
        this.balances = balances;
        this.paper = paper;
        this.audit = audit;
        this.places = places;
        this.names = names;
        this.access = access;
    }

    @GetMapping("/balance")
    String table(
            Reader reader,
            @RequestParam(defaultValue = "LEVEL") BalanceBy by,
            @RequestParam @Nullable LocalDate day,
            Model model) {
        model.addAttribute("table", balances.table(reader, by, day(day)));
        model.addAttribute(
                "mayAudit", access.may(reader, "balance.audit", Thing.none()).allowed());
        return "custody/balances";
    }

    @GetMapping("/balance/carriers")
    String carriers(
            Reader reader,
            @RequestParam BalanceBy by,
            @RequestParam @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String key,
            @RequestParam Column column,
            @RequestParam @Nullable Long after,
            Model model) {
        var of = day(day);
        var page = balances.counted(reader, by, of, key, column, after);
        var here = HERE + "/carriers?by=" + by + "&day=" + of + "&key=" + key + "&column=" + column;
        model.addAttribute("by", by);
        model.addAttribute("day", of);
        model.addAttribute("column", column);
        model.addAttribute("carriers", page.carriers());
        model.addAttribute("named", names.of(places.tree(reader)));
        model.addAttribute("next", page.next() == null ? null : here + "&after=" + page.next());
        model.addAttribute("first", after == null ? null : here);
        return "custody/counted";
    }

    @GetMapping("/balance.pdf")
    ResponseEntity<byte[]> print(Reader reader, @RequestParam BalanceBy by, @RequestParam @Nullable LocalDate day) {
        var of = day(day);
        return Shown.pdf("can-doi-ban-" + of + ".pdf", paper.print(reader, by, of));
    }

    @GetMapping("/balance/audit")
    String audit(Reader reader, Model model) {
        model.addAttribute("run", audit.last(reader).orElse(null));
        return "custody/balance-audit";
    }

    @PostMapping("/balance/audit")
    String start(Reader reader) {
        audit.start(reader);
        return "redirect:" + HERE + "/audit";
    }

    /** The part of the page that asks for itself once a second until the audit is done. */
    @GetMapping("/balance/audit/progress")
    String progress(Reader reader, Model model) {
        model.addAttribute("run", audit.last(reader).orElseThrow(Refusal::notThere));
        return "custody/balance-progress";
    }

    private LocalDate day(@Nullable LocalDate typed) {
        var today = names.today();
        if (typed != null && typed.isAfter(today)) {
            throw Refusal.invalid("day", "custody.balance.to-come");
        }
        return typed == null ? today : typed;
    }
}
