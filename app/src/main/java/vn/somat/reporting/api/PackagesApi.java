package vn.somat.reporting.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.Sent;
import vn.somat.registry.json.SentFile;
import vn.somat.reporting.packages.Packages;

/** Gói báo cáo của cơ quan trực thuộc for other programs: whose are taken in, and what came. */
@RestController
@RequestMapping(path = "/api/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
class PackagesApi {

    private static final String SCOPE = "register";

    private final Packages packages;
    private final Access access;
    private final Sent sent;

    PackagesApi(Packages packages, Access access, Sent sent) {
        this.packages = packages;
        this.access = access;
        this.sent = sent;
    }

    record PackagePage(List<PackageJson> packages, @Nullable Long next) {}

    record Offices(List<OfficeJson> offices) {}

    /** Newest first. */
    @GetMapping("/packages")
    PackagePage list(Reader reader, @RequestParam @Nullable Long page) {
        access.requireScope(reader, "read");
        var found = packages.page(reader, page);
        return new PackagePage(
                found.stream().map(PackageJson::of).toList(),
                found.size() < Packages.PAGE ? null : found.getLast().number());
    }

    /** Taken whole, or refused whole; answered with the latest of them. */
    @PostMapping(path = "/packages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PackagePage take(Reader reader, HttpServletRequest request) throws IOException {
        var unused = sent.filed(
                reader,
                SCOPE,
                request,
                (fields, file) -> () -> packages.take(reader, small(file)).id());
        return new PackagePage(
                packages.page(reader, null).stream()
                        .limit(1)
                        .map(PackageJson::of)
                        .toList(),
                null);
    }

    @GetMapping("/offices")
    Offices offices(Reader reader) {
        access.requireScope(reader, "read");
        return all(reader);
    }

    /** By its card, after its fingerprint was compared. */
    @PostMapping(path = "/offices", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Offices enter(Reader reader, HttpServletRequest request) throws IOException {
        var unused = sent.filed(reader, SCOPE, request, (fields, file) -> {
            boolean compared = fields.flag("compared");
            return () -> packages.enter(reader, new String(small(file), StandardCharsets.UTF_8), compared)
                    .id();
        });
        return all(reader);
    }

    /** From now on nothing of it is taken in. */
    @PostMapping(path = "/offices/{id}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    Offices end(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, (who, office) -> all(who), body -> () -> {
            packages.end(reader, id);
            return id;
        });
    }

    private Offices all(Reader reader) {
        return new Offices(
                packages.subordinates(reader).stream().map(OfficeJson::of).toList());
    }

    private static byte[] small(SentFile file) {
        if (file.bytes().length > 2 * Packages.LARGEST) {
            throw Refusal.invalid("file", "reporting.package.broken");
        }
        return file.bytes();
    }
}
