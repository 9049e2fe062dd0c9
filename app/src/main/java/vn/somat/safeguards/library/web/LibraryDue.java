package vn.somat.safeguards.library.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Due;
import vn.somat.access.DueDay;
import vn.somat.access.DueWork;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.safeguards.library.Library;
import vn.somat.safeguards.library.LibraryText;

/** Việc phải làm về quy định: what I must read, what waits for the head, who has not read what they should have. */
@Component
@Order(45)
class LibraryDue implements DueWork {

    private final Library library;
    private final Access access;
    private final Clock clock;

    LibraryDue(Library library, Access access, Clock clock) {
        this.library = library;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "library.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        var today = LocalDate.now(clock);
        var dues = new ArrayList<Due>();
        add(dues, "library.due.unread", library.unread(reader), today);
        if (may(reader, "library.issue")) {
            add(dues, "library.due.drafts", library.drafts(), today);
        }
        if (may(reader, "library.end")) {
            var late = library.missing().keySet().stream()
                    .filter(text -> late(text, today))
                    .toList();
            add(dues, "library.due.missing", late, today);
        }
        return dues;
    }

    @Override
    public List<DueDay> between(Reader reader, LocalDate from, LocalDate to, int most) {
        var days = new ArrayList<DueDay>();
        for (var text : library.unread(reader)) {
            var day = text.readBy();
            if (day != null && !day.isBefore(from) && !day.isAfter(to) && days.size() < most) {
                days.add(new DueDay(day, address(text), "library.due.read-by", text.symbol()));
            }
        }
        return days;
    }

    private static void add(List<Due> dues, String text, List<LibraryText> some, LocalDate today) {
        if (!some.isEmpty()) {
            var address = some.size() == 1 ? address(some.getFirst()) : "/library";
            boolean late = some.stream().anyMatch(one -> late(one, today));
            dues.add(new Due(address, text, Math.min(MOST, some.size()), late));
        }
    }

    private static boolean late(LibraryText text, LocalDate today) {
        return text.readBy() != null && text.readBy().isBefore(today);
    }

    private static String address(LibraryText text) {
        return "/library/" + text.id().value();
    }

    private boolean may(Reader reader, String act) {
        return access.may(reader, act, Thing.none()).allowed();
    }
}
