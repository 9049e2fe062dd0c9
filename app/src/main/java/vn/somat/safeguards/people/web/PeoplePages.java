package vn.somat.safeguards.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.people.OfficerKind;
import vn.somat.safeguards.people.Officers;
import vn.somat.safeguards.people.QuizDesk;
import vn.somat.safeguards.people.TrainingPolicies;
import vn.somat.safeguards.people.Trainings;
import vn.somat.safeguards.people.Undertakings;

/** Con người: how I stand, who keeps secrets for the office, how everybody stands, and one officer. */
@Controller
@RequestMapping("/people")
class PeoplePages {

    private final Officers officers;
    private final Trainings trainings;
    private final Undertakings undertakings;
    private final QuizDesk quizzes;
    private final TrainingPolicies policies;
    private final PeopleNames names;
    private final Regulations regulations;
    private final Access access;
    private final Clock clock;

    PeoplePages(
            Officers officers,
            Trainings trainings,
            Undertakings undertakings,
            QuizDesk quizzes,
            TrainingPolicies policies,
            PeopleNames names,
            Regulations regulations,
            Access access,
            Clock clock) {
        this.officers = officers;
        this.trainings = trainings;
        this.undertakings = undertakings;
        this.quizzes = quizzes;
        this.policies = policies;
        this.names = names;
        this.regulations = regulations;
        this.access = access;
        this.clock = clock;
    }

    /** Who does not keep count sees how they stand themselves. */
    @GetMapping
    String all(Reader reader, @RequestParam(defaultValue = "false") boolean former, Model model) {
        boolean whole = may(reader, "officer.read");
        var policy = policies.now();
        model.addAttribute("own", trainings.own(reader));
        model.addAttribute("closed", policies.closes(reader));
        model.addAttribute("quiz", quizzes.open(reader).orElse(null));
        model.addAttribute("takes", may(reader, "quiz.take"));
        model.addAttribute("promises", Undertakings.PROMISES);
        model.addAttribute("whole", whole);
        model.addAttribute("former", former);
        model.addAttribute("officers", whole ? officers.all(reader, former) : List.of());
        model.addAttribute("standings", whole ? trainings.standings() : List.of());
        model.addAttribute("lacking", whole ? new HashSet<>(policies.lacking()) : Set.of());
        model.addAttribute("policy", policy);
        model.addAttribute("levels", levels());
        model.addAttribute("charge", access.may(reader, "officer.charge", Thing.none()));
        model.addAttribute("decide", access.may(reader, "training.policy", Thing.none()));
        model.addAttribute("seconds", access.seconds(reader, "officer.charge"));
        model.addAttribute("kinds", OfficerKind.values());
        model.addAttribute("people", names.choice());
        model.addAttribute("named", names.named());
        model.addAttribute("today", LocalDate.now(clock));
        return "people/people";
    }

    @GetMapping("/officers/{id}")
    String officer(Reader reader, @PathVariable UUID id, Model model) {
        var one = officers.find(reader, id);
        model.addAttribute("one", one);
        model.addAttribute("finding", one.to() == null ? officers.finding(one).orElse(null) : null);
        model.addAttribute("proves", may(reader, "officer.prove"));
        model.addAttribute("charge", access.may(reader, "officer.charge", Thing.none()));
        model.addAttribute("seconds", access.seconds(reader, "officer.charge"));
        model.addAttribute("named", names.named());
        model.addAttribute("today", LocalDate.now(clock));
        return "people/officer";
    }

    private Map<String, String> levels() {
        var choice = new LinkedHashMap<String, String>();
        regulations.on(LocalDate.now(clock)).levels().stream()
                .filter(Level::secret)
                .forEach(level -> choice.put(level.code(), level.label()));
        return choice;
    }

    private boolean may(Reader reader, String act) {
        return access.may(reader, act, Thing.none()).allowed();
    }
}
