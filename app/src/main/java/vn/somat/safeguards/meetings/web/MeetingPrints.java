package vn.somat.safeguards.meetings.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Reader;
import vn.somat.printing.LabelStock;
import vn.somat.printing.Shown;
import vn.somat.safeguards.meetings.MeetingId;
import vn.somat.safeguards.meetings.MeetingPapers;

/** In hồ sơ hội nghị, thẻ vào, phiếu gửi thiết bị. */
@Controller
@RequestMapping("/meetings/{id}")
class MeetingPrints {

    private final MeetingPapers papers;

    MeetingPrints(MeetingPapers papers) {
        this.papers = papers;
    }

    @PostMapping("/file.pdf")
    ResponseEntity<byte[]> file(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("ho-so-hoi-nghi.pdf", papers.file(reader, new MeetingId(id)));
    }

    @PostMapping("/cards.pdf")
    ResponseEntity<byte[]> cards(
            Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "A4_24") LabelStock stock) {
        return Shown.pdf("the-vao.pdf", papers.cards(reader, new MeetingId(id), stock));
    }

    @PostMapping("/tickets.pdf")
    ResponseEntity<byte[]> tickets(
            Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "A4_24") LabelStock stock) {
        return Shown.pdf("phieu-gui.pdf", papers.tickets(reader, new MeetingId(id), stock));
    }
}
