package vn.somat.reporting.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.reporting.packages.PackageMaking;
import vn.somat.reporting.packages.Packages;
import vn.somat.reporting.reports.ReportId;

/** Gói báo cáo của cơ quan trực thuộc: whose are taken in, what came, and the package of our own report for our superior. */
@Controller
@RequestMapping("/reports")
class PackagePages {

    private static final String HERE = "redirect:/reports/packages";

    private final Packages packages;
    private final PackageMaking making;
    private final Access access;

    PackagePages(Packages packages, PackageMaking making, Access access) {
        this.packages = packages;
        this.making = making;
        this.access = access;
    }

    @GetMapping("/packages")
    String all(Reader reader, @RequestParam @Nullable Long before, Model model) {
        var page = packages.page(reader, before);
        model.addAttribute("subordinates", packages.subordinates(reader));
        model.addAttribute("all", page);
        model.addAttribute(
                "takes", access.may(reader, "package.take", Thing.none()).allowed());
        model.addAttribute("first", before == null ? null : "/reports/packages");
        model.addAttribute(
                "next",
                page.size() == Packages.PAGE
                        ? "/reports/packages?before=" + page.getLast().number()
                        : null);
        return "reporting/packages";
    }

    @PostMapping("/packages")
    String take(Reader reader, @RequestParam MultipartFile file, RedirectAttributes flash) throws IOException {
        return done(packages.take(reader, bytes("file", file)).name(), "taken", flash);
    }

    @PostMapping("/packages/offices")
    String enter(
            Reader reader,
            @RequestParam MultipartFile card,
            @RequestParam(defaultValue = "false") boolean compared,
            RedirectAttributes flash)
            throws IOException {
        return done(packages.enter(reader, text("card", card), compared).name(), "entered", flash);
    }

    @PostMapping("/packages/offices/{id}/end")
    String end(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        packages.end(reader, id);
        return done("", "ended", flash);
    }

    @PostMapping("/{id}/package")
    ResponseEntity<byte[]> make(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam MultipartFile card,
            @RequestParam(defaultValue = "") String fingerprint)
            throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bao-cao.somat-bc")
                                .build()
                                .toString())
                .body(making.make(reader, new ReportId(id), text("card", card), fingerprint));
    }

    private static String text(String field, MultipartFile file) throws IOException {
        return new String(bytes(field, file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String field, MultipartFile file) throws IOException {
        if (file.isEmpty() || file.getSize() > 2L * Packages.LARGEST) {
            throw Refusal.invalid(field, file.isEmpty() ? "reporting.package.choose" : "reporting.package.broken");
        }
        return file.getBytes();
    }

    private static String done(String name, String what, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "notice",
                new DefaultMessageSourceResolvable(
                        new String[] {"reporting.package.saved." + what}, new Object[] {name}));
        return HERE;
    }
}
