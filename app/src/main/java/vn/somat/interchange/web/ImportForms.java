package vn.somat.interchange.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Regulations;

/** Mẫu sổ: the registers older books can go into, by code. */
@Component
class ImportForms {

    private final Access access;
    private final Regulations regulations;
    private final Clock clock;

    ImportForms(Access access, Regulations regulations, Clock clock) {
        this.access = access;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** Those this reader may import into, with their titles. */
    Map<String, String> of(Reader reader) {
        var forms = new LinkedHashMap<String, String>();
        regulations.on(LocalDate.now(clock)).forms().stream()
                .filter(form -> access.may(
                                reader,
                                "import.run",
                                Thing.of("form", form.code()).in(form.direction()))
                        .allowed())
                .forEach(form -> forms.put(form.code(), form.title()));
        return forms;
    }

    Thing thing(String code) {
        var thing = Thing.of("form", code);
        return regulations
                .on(LocalDate.now(clock))
                .form(code)
                .map(form -> thing.in(form.direction()))
                .orElse(thing);
    }

    Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        regulations.on(LocalDate.now(clock)).forms().forEach(form -> titles.put(form.code(), form.title()));
        return titles;
    }

    String title(String code) {
        return regulations
                .on(LocalDate.now(clock))
                .form(code)
                .map(RegisterForm::title)
                .orElse(code);
    }
}
