package vn.somat.interchange;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.interchange.backups.BackupBook;
import vn.somat.interchange.backups.MadeBackup;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Seals;
import vn.somat.organisation.OfficePapers;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;
import vn.somat.vault.Rekeying;

/** Phiếu phục hồi: what somebody needs who stands before an empty machine; kept with the media, not with the machine. */
@Service
public class RestoreCard {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int STEPS = 6;

    private final BackupBook book;
    private final Rekeying rekeying;
    private final Seals seals;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final MessageSource texts;

    RestoreCard(
            BackupBook book, Rekeying rekeying, Seals seals, OfficePapers papers, Ledger ledger, MessageSource texts) {
        this.book = book;
        this.rekeying = rekeying;
        this.seals = seals;
        this.papers = papers;
        this.ledger = ledger;
        this.texts = texts;
    }

    public byte[] print(Reader reader) {
        var last = book.page(reader, null).stream()
                .filter(made -> made.whole() != null)
                .findFirst();
        var media = book.media(reader).stream()
                .filter(medium -> medium.ended() == null)
                .toList();
        ledger.recordAlone(Entry.of("interchange.card.printed").by(reader.actor()));
        var ways = rekeying.waysIn();
        var rows = new ArrayList<List<String>>();
        for (int step = 1; step <= STEPS; step++) {
            rows.add(List.of(String.valueOf(step), say("step." + step), say("command." + step)));
        }
        var steps = new FolderSheet(
                say("title"),
                List.of(
                        new Field(say("last"), last.map(RestoreCard::told).orElse("")),
                        new Field(say("vault"), ways.vaultId()),
                        new Field(say("shares"), say("shares-of", ways.threshold(), ways.shares(), ways.set())),
                        new Field(say("key"), seals.fingerprint())),
                List.of(
                        new SheetColumn(say("row"), 8),
                        new SheetColumn(say("what"), 84),
                        new SheetColumn(say("how"), 82)),
                rows,
                List.of(new Field(say("administrator"), ""), new Field(say("head"), "")));
        var where = new FolderSheet(
                say("media"),
                List.of(),
                List.of(
                        new SheetColumn(say("medium"), 18),
                        new SheetColumn(say("name"), 52),
                        new SheetColumn(say("kept"), 66),
                        new SheetColumn(say("copied"), 38)),
                media.stream()
                        .map(one -> List.of(
                                one.label(),
                                one.name(),
                                one.kept(),
                                one.last() == null ? "" : MOMENT.format(one.last())))
                        .toList(),
                List.of());
        return papers.print(
                say("title"), say("title"), media.isEmpty() ? List.of(steps) : List.of(steps, where), say("hint"));
    }

    private static String told(MadeBackup made) {
        return MOMENT.format(made.at()) + (made.media().isEmpty() ? "" : " · " + String.join(", ", made.media()));
    }

    private String say(String key, Object... args) {
        return texts.getMessage("interchange.card." + key, args, VIETNAMESE);
    }
}
