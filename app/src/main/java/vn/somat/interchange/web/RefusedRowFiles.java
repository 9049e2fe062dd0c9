package vn.somat.interchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.somat.access.Reader;
import vn.somat.interchange.imports.Problem;
import vn.somat.interchange.imports.RefusedRows;

/** Tải các dòng chưa vào: a CSV to be mended and imported; the ledger says that it was taken, so it is a post. */
@Controller
class RefusedRowFiles {

    private final RefusedRows refused;
    private final MessageSource texts;

    RefusedRowFiles(RefusedRows refused, MessageSource texts) {
        this.refused = refused;
        this.texts = texts;
    }

    @PostMapping("/import/{id}/refused.csv")
    void csv(Reader reader, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("dong-chua-vao.csv")
                        .build()
                        .toString());
        var writer = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        writer.write('\ufeff');
        refused.each(reader, id, new Rows(writer, locale));
        writer.flush();
    }

    private final class Rows implements RefusedRows.Lines {
        private final BufferedWriter writer;
        private final Locale locale;

        Rows(BufferedWriter writer, Locale locale) {
            this.writer = writer;
            this.locale = locale;
        }

        @Override
        public void headings(List<String> headings) {
            line(List.of(say("sheet"), say("line"), say("why")), headings);
        }

        @Override
        public void refused(int sheet, long line, List<Problem> why, List<String> cells) {
            var reasons = why.stream().map(this::said).collect(Collectors.joining(" "));
            line(List.of(String.valueOf(sheet), String.valueOf(line), reasons), cells);
        }

        private String said(Problem one) {
            var text = texts.getMessage(one.code(), one.args().toArray(), locale);
            return one.place() == 0 ? text : one.column() + ": " + text;
        }

        private String say(String key) {
            return texts.getMessage("interchange.refused." + key, null, locale);
        }

        private void line(List<String> ours, List<String> cells) {
            var all = new ArrayList<>(ours);
            all.addAll(cells);
            try {
                writer.write(all.stream().map(RefusedRowFiles::quoted).collect(Collectors.joining(";", "", "\r\n")));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** Nothing an office program would take for a formula. */
    private static String quoted(String cell) {
        var safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
