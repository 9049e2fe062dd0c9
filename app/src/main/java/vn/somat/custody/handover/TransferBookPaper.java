package vn.somat.custody.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.custody.registers.OnPaper;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.printing.BookRow;
import vn.somat.printing.Cell;
import vn.somat.printing.Shape;

/** Sổ chuyển giao trên giấy: one line of it in the columns of the form. */
@Component
class TransferBookPaper {

    private final Organisation organisation;
    private final MessageSource texts;

    TransferBookPaper(Organisation organisation, MessageSource texts) {
        this.organisation = organisation;
        this.texts = texts;
    }

    BookRow row(Slip line) {
        return new BookRow(List.of(
                Cell.of("%02d".formatted(line.bookNumber())),
                Cell.of(OnPaper.day(Objects.requireNonNullElse(line.leftAt(), line.preparedAt()))),
                Cell.of(papers(line)),
                Cell.of(line.level().label())
                        .with(Shape.valueOf(line.level().shape().toUpperCase(Locale.ROOT))),
                Cell.of(line.quantity()),
                Cell.of(
                        line.receiver() == null
                                ? Objects.requireNonNullElse(line.body(), "")
                                : person(line.receiver())),
                Cell.of(receipt(line)),
                Cell.of(remarks(line))));
    }

    private static String papers(Slip line) {
        return line.papers().entrySet().stream()
                .map(one -> one.getValue() == 1 ? one.getKey() : one.getKey() + " × " + one.getValue())
                .collect(Collectors.joining("\n"));
    }

    private String receipt(Slip line) {
        if (!line.state().received()) {
            return "";
        }
        var name = line.receiver() == null || line.signer() != null
                ? Objects.requireNonNullElse(line.signer(), "")
                : person(line.receiver());
        return OnPaper.moment(Objects.requireNonNull(line.endedAt())) + "\n" + name;
    }

    private String remarks(Slip line) {
        var remarks = new ArrayList<String>();
        remarks.add(line.label());
        if (line.courier() != null) {
            remarks.add(say(Locale.of("vi"), "custody.handover.paper.carried", person(line.courier())));
        } else if (line.carriedBy() != null) {
            remarks.add(say(Locale.of("vi"), "custody.handover.paper.carried", line.carriedBy()));
        }
        if (line.state() != SlipState.RECEIVED) {
            remarks.add(say(Locale.of("vi"), "custody.handover.state." + line.state()));
        }
        return String.join("\n", remarks);
    }

    private String person(PersonId id) {
        return organisation.nameOf(id);
    }

    private String say(Locale locale, String key, Object... args) {
        return texts.getMessage(key, args, locale);
    }
}
