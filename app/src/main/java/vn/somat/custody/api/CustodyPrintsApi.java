package vn.somat.custody.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.CarrierLabels;
import vn.somat.custody.handover.EnvelopeFaces;
import vn.somat.custody.handover.HandoverId;
import vn.somat.custody.handover.HandoverSheets;
import vn.somat.custody.handover.TransferBook;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.recall.RecallCertificate;
import vn.somat.custody.recall.RecallId;
import vn.somat.printing.LabelStock;
import vn.somat.printing.Shown;

/** Bản in cho chương trình khác: labels, hand-over slips, envelopes and what a recall came to, as the pages print them. */
@RestController
@RequestMapping("/api/v1/custody")
class CustodyPrintsApi {

    private static final String SCOPE = "print";

    private final CarrierLabels labels;
    private final HandoverSheets sheets;
    private final EnvelopeFaces faces;
    private final RecallCertificate certificate;
    private final TransferBook book;
    private final Access access;

    CustodyPrintsApi(
            CarrierLabels labels,
            HandoverSheets sheets,
            EnvelopeFaces faces,
            RecallCertificate certificate,
            TransferBook book,
            Access access) {
        this.labels = labels;
        this.sheets = sheets;
        this.faces = faces;
        this.certificate = certificate;
        this.book = book;
        this.access = access;
    }

    /** Nhãn bản, nhãn nơi cất. @param first place on the first sheet to begin with, from 1 */
    @GetMapping("/labels.pdf")
    ResponseEntity<byte[]> labels(
            Reader reader,
            @RequestParam @Nullable List<UUID> carrier,
            @RequestParam @Nullable List<UUID> place,
            @RequestParam(defaultValue = "A4_24") LabelStock stock,
            @RequestParam(defaultValue = "1") int first) {
        access.requireScope(reader, SCOPE);
        var carriers = Objects.requireNonNullElse(carrier, List.<UUID>of()).stream()
                .map(CarrierId::new)
                .toList();
        var places = Objects.requireNonNullElse(place, List.<UUID>of()).stream()
                .map(PlaceId::new)
                .toList();
        return Shown.pdf("nhan.pdf", labels.print(reader, stock, first, carriers, places));
    }

    /** Phiếu giao nhận. */
    @GetMapping("/handovers/{id}/slip.pdf")
    ResponseEntity<byte[]> slip(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, SCOPE);
        return Shown.pdf("phieu-giao-nhan.pdf", sheets.slip(reader, new HandoverId(id)));
    }

    /** Danh mục trong bì. */
    @GetMapping("/handovers/{id}/contents.pdf")
    ResponseEntity<byte[]> contents(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, SCOPE);
        return Shown.pdf("danh-muc-trong-bi.pdf", sheets.contents(reader, new HandoverId(id)));
    }

    /** Mặt bì. */
    @GetMapping("/handovers/{id}/envelopes.pdf")
    ResponseEntity<byte[]> envelopes(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, SCOPE);
        return Shown.pdf("mat-bi.pdf", faces.print(reader, new HandoverId(id)));
    }

    /** Sổ chuyển giao của một năm. */
    @GetMapping("/transfer-book.pdf")
    ResponseEntity<byte[]> book(Reader reader, @RequestParam int year, Locale locale) {
        access.requireScope(reader, SCOPE);
        return Shown.pdf("so-chuyen-giao-" + year + ".pdf", book.print(reader, year, locale));
    }

    /** Danh sách thu hồi. */
    @GetMapping("/recalls/{id}/certificate.pdf")
    ResponseEntity<byte[]> recall(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, SCOPE);
        return Shown.pdf("xac-nhan-thu-hoi.pdf", certificate.print(reader, new RecallId(id)));
    }
}
