package vn.somat.custody.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;

/** Tìm theo mã: one field for a scanner that types; whatever bears the code is shown, and of what is not there nothing. */
@Controller
class FindByCodePages {

    private static final int LONGEST = 80;

    private final LabelledThings things;
    private final Access access;

    FindByCodePages(LabelledThings things, Access access) {
        this.things = things;
        this.access = access;
    }

    @GetMapping("/custody/find")
    String find(Reader reader, @RequestParam(defaultValue = "") String code, Model model) {
        access.require(reader, "custody.read", Thing.none());
        var typed = code.strip();
        var there = typed.isEmpty() || typed.length() > LONGEST
                ? null
                : things.find(reader, typed).orElse(null);
        if (there != null) {
            return "redirect:" + there;
        }
        model.addAttribute("unknown", !typed.isEmpty());
        return "custody/find";
    }
}
