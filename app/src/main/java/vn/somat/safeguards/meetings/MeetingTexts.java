package vn.somat.safeguards.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;

/** Lời trên giấy tờ của hội nghị, and names of people. */
@Component
class MeetingTexts {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final MessageSource texts;
    private final Organisation organisation;

    MeetingTexts(MessageSource texts, Organisation organisation) {
        this.texts = texts;
        this.organisation = organisation;
    }

    String text(String key) {
        return texts.getMessage("safeguards.meeting." + key, null, VIETNAMESE);
    }

    String paper(String key) {
        return text("paper." + key);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    Function<@Nullable PersonId, String> named() {
        var names = organisation.people().stream().collect(Collectors.toMap(Person::id, Person::name));
        return person -> person == null ? "" : names.getOrDefault(person, "");
    }
}
