package vn.somat.safeguards.people.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Reader;
import vn.somat.safeguards.people.QuizDesk;

/** Bài kiểm tra ngắn: the questions, and after handing in what was right, with its article. */
@Controller
@RequestMapping("/people/quiz")
class QuizPages {

    private static final String ANSWER = "answer.";

    private final QuizDesk desk;

    QuizPages(QuizDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    String begin(Reader reader) {
        return "redirect:/people/quiz/" + desk.begin(reader);
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        model.addAttribute("quiz", desk.own(reader, id));
        return "people/quiz";
    }

    @PostMapping("/{id}")
    String answer(Reader reader, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var answers = new HashMap<Integer, Integer>();
        typed.forEach((name, value) -> {
            if (name.matches("answer\\.\\d{1,3}") && value.matches("\\d")) {
                answers.put(Integer.valueOf(name.substring(ANSWER.length())), Integer.valueOf(value));
            }
        });
        desk.answer(reader, id, answers);
        return "redirect:/people/quiz/" + id;
    }
}
