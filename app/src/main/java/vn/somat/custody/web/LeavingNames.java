package vn.somat.custody.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.custody.places.Places;
import vn.somat.custody.requests.RequestKind;
import vn.somat.ledger.Refusal;

/** Tên người, nơi, độ mật, ngày: what the pages of requests call things, and choices of them. */
@Component
class LeavingNames {

    private final CustodyNames names;
    private final Places places;
    private final Clock clock;

    LeavingNames(CustodyNames names, Places places, Clock clock) {
        this.names = names;
        this.places = places;
        this.clock = clock;
    }

    Function<Object, String> people() {
        return names.of(List.of());
    }

    Function<Object, String> peopleAndPlaces(Reader reader) {
        return names.of(places.tree(reader));
    }

    Map<String, String> levels() {
        return names.levels(true);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    static RequestKind kind(String typed) {
        return Arrays.stream(RequestKind.values())
                .filter(kind -> kind.name().equals(typed.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(Refusal::notThere);
    }
}
