package vn.somat.interchange.web;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.somat.access.Reader;
import vn.somat.interchange.imports.ImportBook;
import vn.somat.interchange.imports.OldFile;
import vn.somat.interchange.imports.Problem;
import vn.somat.ledger.Refusal;
import vn.somat.printing.BookWorkbook;
import vn.somat.printing.Field;
import vn.somat.printing.SheetColumn;
import vn.somat.printing.TableWorkbook;

/** Danh sách lỗi of a file as a file: what is wrong, by sheet, line and column, and what to do. Nothing of what stands there. */
@Controller
class ImportProblemFiles {

    private static final int TOGETHER = 1_000;
    private static final int MOST_IN_A_WORKBOOK = 50_000;

    private final ImportBook book;
    private final TableWorkbook workbook;
    private final MessageSource texts;
    private final Clock clock;

    ImportProblemFiles(ImportBook book, TableWorkbook workbook, MessageSource texts, Clock clock) {
        this.book = book;
        this.workbook = workbook;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/import/{id}/problems.csv")
    ResponseEntity<StreamingResponseBody> csv(Reader reader, @PathVariable UUID id, Locale locale) {
        var file = book.find(reader, id).orElseThrow(Refusal::notThere);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("loi-nhap-so.csv"))
                .body(out -> {
                    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    writer.write('\ufeff');
                    line(writer, heads(locale));
                    each(file, Integer.MAX_VALUE, problem -> line(writer, cells(problem, locale)));
                    writer.flush();
                });
    }

    @GetMapping("/import/{id}/problems.xlsx")
    ResponseEntity<byte[]> xlsx(Reader reader, @PathVariable UUID id, Locale locale) throws IOException {
        var file = book.find(reader, id).orElseThrow(Refusal::notThere);
        var rows = new ArrayList<List<String>>();
        each(file, MOST_IN_A_WORKBOOK, problem -> rows.add(cells(problem, locale)));
        var widths = new int[] {8, 8, 8, 20, 80};
        var heads = heads(locale);
        var columns = new ArrayList<SheetColumn>();
        for (int i = 0; i < heads.size(); i++) {
            columns.add(new SheetColumn(heads.get(i), widths[i]));
        }
        var title = say("interchange.page.problems", locale);
        var table = new TableWorkbook.Table(
                title,
                List.of(new Field("SHA-256", file.sha256())),
                columns,
                rows,
                List.of(new Field(
                        say("interchange.page.problem", locale),
                        book.kinds(file).values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum() + "")),
                clock.instant());
        var out = new ByteArrayOutputStream(1 << 16);
        workbook.write(
                table,
                new BookWorkbook.Tabs(
                        say("interchange.page.file-name", locale), title, say("interchange.page.state", locale)),
                out);
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("loi-nhap-so.xlsx"))
                .body(out.toByteArray());
    }

    private void each(OldFile file, int most, Consumer<Problem> one) {
        int after = 0;
        while (after < most) {
            var some = book.problems(file, after, Math.min(TOGETHER, most - after));
            some.forEach(one);
            after += some.size();
            if (some.size() < TOGETHER) {
                return;
            }
        }
    }

    private List<String> heads(Locale locale) {
        return List.of(
                say("interchange.page.sheet", locale),
                say("interchange.page.line", locale),
                say("interchange.page.column", locale),
                say("interchange.columns.ours", locale),
                say("interchange.page.problem", locale));
    }

    private List<String> cells(Problem problem, Locale locale) {
        return List.of(
                String.valueOf(problem.sheet()),
                String.valueOf(problem.line()),
                problem.column(),
                problem.field() == null ? "" : say("interchange.field." + problem.field(), locale),
                say(problem.code(), locale, problem.args().toArray()));
    }

    private String say(String code, Locale locale, Object... args) {
        return texts.getMessage(code, args, locale);
    }

    private static void line(BufferedWriter writer, List<String> cells) {
        try {
            writer.write(cells.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
