package vn.somat.classification.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.coach.Coach;
import vn.somat.classification.coach.Question;
import vn.somat.classification.lists.Fields;

/**
 * Hướng dẫn xác định độ mật. What is typed travels in the body of the form and back onto the page, and is nowhere else: not in
 * an address, not in the session, not in a log.
 */
@Controller
@RequestMapping("/coach")
class CoachPages {

    private static final String SAID = "said.";
    private static final int LONGEST = 2000;

    private final Coach coach;
    private final Fields fields;
    private final Levels levels;
    private final Access access;

    CoachPages(Coach coach, Fields fields, Levels levels, Access access) {
        this.coach = coach;
        this.fields = fields;
        this.levels = levels;
        this.access = access;
    }

    @GetMapping
    String begin(Reader reader, Model model) {
        return page(reader, new Question("", null, "", null, null, null, levels.today(), Map.of()), false, model);
    }

    @PostMapping
    String advise(Reader reader, @RequestParam Map<String, String> typed, Model model) {
        var said = new HashMap<String, Boolean>();
        typed.forEach((name, value) -> {
            if (name.startsWith(SAID)) {
                said.put(name.substring(SAID.length()), value.equals("yes"));
            }
        });
        var reuses = typed.getOrDefault("reuses", "");
        var question = new Question(
                cut(typed.getOrDefault("type", "")),
                orNull(typed.get("field")),
                cut(typed.getOrDefault("text", "")),
                orNull(typed.get("answers")),
                reuses.isEmpty() ? null : reuses.equals("yes"),
                orNull(typed.get("intended")),
                levels.today(),
                said);
        return page(reader, question, true, model);
    }

    private String page(Reader reader, Question question, boolean asked, Model model) {
        access.require(reader, "coach.ask", Thing.none());
        model.addAttribute("question", question);
        model.addAttribute("advice", asked ? coach.advise(question) : null);
        model.addAttribute("fields", fields.all());
        model.addAttribute("levels", levels.all());
        return "classification/coach";
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
