package vn.somat.classification.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Proposals;
import vn.somat.registry.UnmarkedDesk;

/** Văn bản đến chờ xác định độ mật: for who registers, who proposes and who decides, each what is theirs to see. */
@Controller
class ReceivedPages {

    private final UnmarkedDesk papers;
    private final Proposals proposals;
    private final Access access;

    ReceivedPages(UnmarkedDesk papers, Proposals proposals, Access access) {
        this.papers = papers;
        this.proposals = proposals;
        this.access = access;
    }

    @GetMapping("/received")
    String waiting(Reader reader, @RequestParam @Nullable String after, Model model) {
        access.require(reader, "determination.read", Thing.none());
        var page = papers.waiting(reader, after);
        model.addAttribute("lines", page.lines());
        model.addAttribute(
                "proposals",
                proposals.about(
                        reader,
                        page.lines().stream().map(one -> one.line().id()).toList()));
        model.addAttribute("next", page.next() == null ? null : "/received?after=" + page.next());
        model.addAttribute("first", after == null ? null : "/received");
        model.addAttribute(
                "mayPropose",
                access.may(reader, "determination.propose", Thing.none()).allowed());
        return "classification/received";
    }
}
