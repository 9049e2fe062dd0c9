package vn.somat.registry.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.printing.FormEntry;
import vn.somat.printing.OfficialForm;
import vn.somat.printing.SheetColumn;
import vn.somat.printing.SheetPrinter;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.regulation.FormFill;
import vn.somat.regulation.PaperForm;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Bàn biểu mẫu: forms 01, 10, 13, 17, 18 and the submission slip, blank or filled in from a paper, as PDF/A or DOCX. */
@Service
public class FormDesk {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Dạng tệp. */
    public enum Format {
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /** Media type. */
        public String type() {
            return type;
        }

        /** Ending of a file name, with its dot. */
        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final DocumentDesk documents;
    private final Regulations regulations;
    private final Organisation organisation;
    private final SheetPrinter printer;
    private final Access access;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;

    FormDesk(
            DocumentDesk documents,
            Regulations regulations,
            Organisation organisation,
            SheetPrinter printer,
            Access access,
            Ledger ledger,
            MessageSource texts,
            Clock clock) {
        this.documents = documents;
        this.regulations = regulations;
        this.organisation = organisation;
        this.printer = printer;
        this.access = access;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
    }

    /** A form with nothing in it, by today's pack; whoever is signed in may have one. */
    public byte[] blank(Reader reader, String code, Format format) {
        access.require(reader, "regulation.read", Thing.none());
        return written(regulations.on(today()), code, fill -> "", format);
    }

    /**
     * Phiếu đề nghị (điền sẵn): a form that asks for what was refused, by today's pack. What was typed goes onto the sheet and
     * stays nowhere.
     */
    public byte[] request(Reader reader, String code, Asked asked, Format format) {
        access.require(reader, "regulation.read", Thing.none());
        var form = written(regulations.on(today()), code, asked::of, format);
        ledger.recordAlone(Entry.of("registry.form.requested")
                .by(reader.actor())
                .level(asked.level())
                .with("form", code)
                .with("format", format));
        return form;
    }

    /** A form filled in with what the register knows of the paper, by the pack of the paper's day. */
    public byte[] of(Reader reader, DocumentId id, String code, Format format) {
        return of(reader, id, code, Map.of(), format);
    }

    /** The same with what another room knows besides; that counts before what the register knows. */
    public byte[] of(Reader reader, DocumentId id, String code, Map<FormFill, String> known, Format format) {
        var paper = documents.read(reader, id).orElseThrow(Refusal::notThere);
        var form = written(regulations.of(paper.regime()), code, fill -> value(fill, paper, known), format);
        ledger.recordAlone(Entry.of("registry.form.printed")
                .by(reader.actor())
                .on("document", id.value())
                .level(paper.level().code())
                .with("form", code)
                .with("format", format));
        return form;
    }

    private byte[] written(Rules rules, String code, Function<FormFill, String> words, Format format) {
        var form = rules.papers().find(code).orElseThrow(Refusal::notThere);
        var filled = filled(rules, form, words);
        var out = new ByteArrayOutputStream();
        try {
            if (format == Format.PDF) {
                var unused = printer.form(filled, out);
            } else {
                printer.word(filled, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private OfficialForm filled(Rules rules, PaperForm form, Function<FormFill, String> words) {
        var office = organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
        var head = rules.papers().head(office.side());
        return new OfficialForm(
                form.title(),
                office.superior(),
                office.name(),
                head.second().isEmpty() ? List.of(head.first()) : List.of(head.first(), head.second()),
                say("registry.forms.place"),
                form.title(),
                form.fields().stream()
                        .map(field -> new FormEntry(field.label(), words.apply(field.fill()), field.rows()))
                        .toList(),
                form.columns().stream()
                        .map(column -> new SheetColumn(column.label(), column.width()))
                        .toList(),
                form.blank(),
                form.signatures(),
                rules.value("closing.sign").text(),
                clock.instant());
    }

    private static String value(FormFill fill, DocumentView paper, Map<FormFill, String> known) {
        var told = known.get(fill);
        return told != null ? told : KnownWords.of(fill, paper);
    }

    /** Forms are Vietnamese, whatever language the page is read in. */
    private String say(String key) {
        return texts.getMessage(key, null, Locale.forLanguageTag("vi"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OFFICE);
    }
}
