package vn.somat.interchange.handover;

import org.springframework.stereotype.Component;
import vn.somat.regulation.Level;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Regulations;

/** Tên sổ, tên độ mật: the words of the packs for the codes in a count; a code nobody here knows stays a code. */
@Component
public class FigureLabels {

    private final Regulations regulations;

    FigureLabels(Regulations regulations) {
        this.regulations = regulations;
    }

    public String book(BookFigure book) {
        return regulations.all().stream()
                .filter(rules -> rules.id().equals(book.regime()))
                .flatMap(rules -> rules.form(book.form()).stream())
                .map(RegisterForm::title)
                .findFirst()
                .orElse(book.form());
    }

    public String level(String code) {
        return regulations.all().stream()
                .flatMap(rules -> rules.level(code).stream())
                .map(Level::label)
                .findFirst()
                .orElse(code);
    }
}
