package vn.somat.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.printing.AddressSheet;
import vn.somat.printing.AddressSheet.Address;
import vn.somat.printing.InMemory;
import vn.somat.printing.LabelStock;
import vn.somat.printing.SheetColumn;
import vn.somat.printing.SheetPrinter;
import vn.somat.printing.WrittenReport;
import vn.somat.regulation.Regulations;

/**
 * Tờ gửi đi: labels for the envelopes, and the list against which they are handed over, of whatever goes to whomever. Asks
 * nobody's rights and writes nothing: that is the caller's.
 */
@Component
public class DispatchSheets {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Organisation organisation;
    private final Regulations regulations;
    private final SheetPrinter printer;
    private final MessageSource texts;
    private final Clock clock;

    DispatchSheets(
            Organisation organisation,
            Regulations regulations,
            SheetPrinter printer,
            MessageSource texts,
            Clock clock) {
        this.organisation = organisation;
        this.regulations = regulations;
        this.printer = printer;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Gửi đi: what one body gets.
     *
     * @param numbers số, ký hiệu of the papers, as they are written on the envelope
     */
    public record Dispatched(String to, String numbers, int copies) {

        @Override
        public String toString() {
            return "Dispatched";
        }
    }

    /** @param skipped labels of the first sheet that are used up */
    public byte[] labels(List<Dispatched> all, int skipped) {
        var addresses = all.stream()
                .map(one -> new Address(one.to(), say("label", one.numbers(), one.copies())))
                .toList();
        return InMemory.printed(out -> printer.addresses(
                new AddressSheet(say("title"), LabelStock.A4_24, skipped, office().name(), addresses, clock.instant()),
                out));
    }

    /** @param subtitle what it is the list of */
    public byte[] list(LocalDate day, String subtitle, List<Dispatched> all) {
        var office = office();
        var head = regulations.on(day).papers().head(office.side());
        var rows = new ArrayList<List<String>>();
        for (var one : all) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1), one.to(), one.numbers(), String.valueOf(one.copies()), "", ""));
        }
        var part = new WrittenReport.Part(
                "",
                List.of(),
                say("sum", all.size(), all.stream().mapToInt(Dispatched::copies).sum()),
                Stream.of("no-6", "to-34", "numbers-20", "copies-8", "received-14", "signed-18")
                        .map(column -> column.split("-"))
                        .map(column -> new SheetColumn(say("column." + column[0]), Integer.parseInt(column[1])))
                        .toList(),
                rows,
                List.of());
        var sheet = new WrittenReport(
                say("title"),
                office.superior(),
                office.name(),
                Stream.of(head.first(), head.second())
                        .filter(line -> !line.isEmpty())
                        .toList(),
                "",
                "",
                say("day", day.getDayOfMonth(), day.getMonthValue(), String.valueOf(day.getYear())),
                say("title"),
                subtitle,
                List.of(part),
                "",
                List.of(),
                say("signer"),
                "",
                null,
                clock.instant());
        return InMemory.printed(out -> printer.report(sheet, out));
    }

    private Office office() {
        return organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
    }

    private String say(String key, Object... args) {
        return texts.getMessage("registry.dispatch." + key, args, VIETNAMESE);
    }
}
