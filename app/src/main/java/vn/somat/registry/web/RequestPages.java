package vn.somat.registry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Reader;
import vn.somat.registry.forms.Asked;
import vn.somat.registry.forms.FormDesk;
import vn.somat.registry.forms.FormDesk.Format;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/**
 * Phiếu đề nghị (điền sẵn): made from what a refused form held. What was typed comes in the body, goes onto the sheet, and is in
 * no address, no session, no log and no file.
 */
@Controller
class RequestPages {

    private static final String TYPED = "typed.";
    private static final int LONGEST = 2000;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final FormDesk forms;
    private final Regulations regulations;
    private final Names names;
    private final MessageSource texts;

    RequestPages(FormDesk forms, Regulations regulations, Names names, MessageSource texts) {
        this.forms = forms;
        this.regulations = regulations;
        this.names = names;
        this.texts = texts;
    }

    @PostMapping("/requests/{code}.{format:pdf|docx}")
    ResponseEntity<byte[]> made(
            Reader reader,
            @PathVariable String code,
            @PathVariable String format,
            @RequestParam(defaultValue = "") List<String> to,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam Map<String, String> sent) {
        var known = names.known(regulations.all().getLast());
        var typed = new LinkedHashMap<String, String>();
        var labels = new LinkedHashMap<String, String>();
        sent.forEach((name, value) -> {
            var label = name.startsWith(TYPED) ? label(name.substring(TYPED.length())) : null;
            if (label != null && !value.isBlank()) {
                typed.put(name.substring(TYPED.length()), known.apply(cut(value)));
                labels.put(name.substring(TYPED.length()), label);
            }
        });
        var asked = new Asked(
                to.stream()
                        .map(RequestPages::cut)
                        .filter(name -> !name.isBlank())
                        .toList(),
                reader.displayName(),
                cut(refused),
                cut(ground),
                level(sent.getOrDefault(TYPED + "level", "")),
                typed,
                labels);
        var pdf = format.equals("pdf");
        return FormPages.file(code, format, forms.request(reader, code, asked, pdf ? Format.PDF : Format.DOCX));
    }

    private @Nullable String level(String code) {
        return regulations.all().getLast().level(code).map(Level::code).orElse(null);
    }

    /** What a box is called on the form, which is Vietnamese whoever reads the page; null for one that is not put there. */
    private @Nullable String label(String box) {
        return texts.getMessage("registry.request.field." + box, null, null, VIETNAMESE);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
