package vn.somat.registry.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.somat.registry.BookPrinting.Format;
import vn.somat.registry.BookView;

/** Files that leave through the browser. Their names say which book, never what is in it. */
final class Downloads {

    static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Downloads() {}

    static ResponseEntity<byte[]> book(BookView book, Format format, byte[] bytes) {
        var name = book.form().code() + "-" + book.year() + (format == Format.PDF ? ".pdf" : ".xlsx");
        return ResponseEntity.ok()
                .contentType(format == Format.PDF ? MediaType.APPLICATION_PDF : WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(name))
                .body(bytes);
    }

    static String attached(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
