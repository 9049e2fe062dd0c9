package vn.somat.safeguards.inspections.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.printing.Shown;
import vn.somat.safeguards.inspections.ComparisonPaper;
import vn.somat.safeguards.inspections.FindingId;
import vn.somat.safeguards.inspections.FindingPaper;
import vn.somat.safeguards.inspections.InspectionId;
import vn.somat.safeguards.inspections.InspectionMinutes;
import vn.somat.safeguards.inspections.Inspections;
import vn.somat.safeguards.inspections.InspectorsKit;

/** What leaves of inspections: the minutes on paper, the kit on a stick, and the comparison across bodies and years. */
@Controller
@RequestMapping("/inspections")
class InspectionPrints {

    private final Inspections inspections;
    private final InspectionMinutes minutes;
    private final FindingPaper finding;
    private final ComparisonPaper comparison;
    private final InspectorsKit kit;
    private final InspectionNames names;
    private final Access access;
    private final Clock clock;

    InspectionPrints(
            Inspections inspections,
            InspectionMinutes minutes,
            FindingPaper finding,
            ComparisonPaper comparison,
            InspectorsKit kit,
            InspectionNames names,
            Access access,
            Clock clock) {
        this.inspections = inspections;
        this.minutes = minutes;
        this.finding = finding;
        this.comparison = comparison;
        this.kit = kit;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/comparison")
    String compare(Reader reader, Model model) {
        model.addAttribute("all", inspections.compare(reader));
        model.addAttribute("now", names.now());
        return "inspections/comparison";
    }

    @PostMapping("/comparison.pdf")
    ResponseEntity<byte[]> printComparison(Reader reader) {
        return Shown.pdf("so-sanh-kiem-tra.pdf", comparison.print(reader));
    }

    @PostMapping("/findings/{id}/sheet.pdf")
    ResponseEntity<byte[]> printFinding(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("phieu-kien-nghi.pdf", finding.print(reader, new FindingId(id)));
    }

    @PostMapping("/{id}/minutes.pdf")
    ResponseEntity<byte[]> print(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("bien-ban-kiem-tra.pdf", minutes.print(reader, new InspectionId(id)));
    }

    /** Refused before the first byte, or not at all. */
    @PostMapping("/kit.zip")
    void kit(Reader reader, HttpServletResponse response) throws IOException {
        access.require(reader, "inspection.kit", Thing.none());
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"bo-ho-so-%s.zip\"".formatted(LocalDate.now(clock)));
        kit.write(reader, response.getOutputStream());
    }
}
