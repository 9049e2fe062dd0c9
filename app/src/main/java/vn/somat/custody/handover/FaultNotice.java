package vn.somat.custody.handover;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.custody.registers.OnPaper;
import vn.somat.organisation.OfficePapers;
import vn.somat.organisation.Organisation;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;

/** Thông báo cho nơi gửi về bất thường (R-DLV-06), as PDF/A, to be signed and sent. */
@Service
public class FaultNotice {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Faults faults;
    private final Organisation organisation;
    private final OfficePapers papers;
    private final MessageSource texts;

    FaultNotice(Faults faults, Organisation organisation, OfficePapers papers, MessageSource texts) {
        this.faults = faults;
        this.organisation = organisation;
        this.papers = papers;
        this.texts = texts;
    }

    /** The seal on it covers the entry that it was printed; that it was sent is said by whoever sends it. */
    public byte[] print(Reader reader, UUID id) {
        var fault = faults.printed(reader, id);
        var sender = sender(fault);
        var sheet = new FolderSheet(
                say("title"),
                List.of(
                        new Field(say("to"), sender),
                        new Field(say("of"), Objects.requireNonNullElse(fault.slip(), orNothing(fault.marks()))),
                        new Field(say("level"), fault.level().label()),
                        new Field(say("found"), OnPaper.moment(fault.foundAt())),
                        new Field(
                                say("what"),
                                texts.getMessage("custody.handover.fault." + fault.kind(), null, VIETNAMESE)),
                        new Field(say("words"), orNothing(fault.words())),
                        new Field(say("please"), say("answer"))),
                List.of(),
                List.of(),
                List.of(
                        new Field(say("sign.finder"), organisation.nameOf(fault.foundBy())),
                        new Field(say("sign.head"), "")));
        return papers.print(fault.label(), say("title") + " " + fault.label(), List.of(sheet), say("sign"));
    }

    private String sender(Fault fault) {
        var giver = fault.giver();
        return fault.sender() != null ? fault.sender() : giver == null ? "" : organisation.nameOf(giver);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String say(String key) {
        return texts.getMessage("custody.handover.notice." + key, null, VIETNAMESE);
    }
}
