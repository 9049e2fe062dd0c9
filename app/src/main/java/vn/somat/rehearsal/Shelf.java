package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.organisation.Duty;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;
import vn.somat.regulation.Direction;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Regulations;

/** The books of the rehearsal office: opened with the year or the pack, closed with them. */
@Component
@RehearsalOnly
class Shelf {

    private final BookDesk desk;
    private final Regulations regulations;
    private final Map<String, BookId> open = new HashMap<>();
    private final Map<String, RegisterForm> forms = new HashMap<>();

    Shelf(BookDesk desk, Regulations regulations) {
        this.desk = desk;
        this.regulations = regulations;
    }

    /** On the first day of a year, and on the first day of a pack, the old books are closed and new ones opened. */
    void turnTo(LocalDate day, Staff staff, boolean newYear) {
        for (var form : regulations.on(day).forms()) {
            var before = open.get(form.code());
            if (before == null || newYear || !form.carriesOver()) {
                var clerk = clerk(form, staff);
                if (before != null) {
                    desk.closeVolume(clerk, before, new SecondPerson(staff.username(Duty.DEPUTY), OfficeMaker.PIN));
                }
                open.put(form.code(), desk.open(clerk, form.code(), day.getYear()));
                forms.put(form.code(), form);
            }
        }
    }

    BookId book(Direction direction, boolean secret) {
        return forms.values().stream()
                .filter(form -> form.direction() == direction && form.secret() == secret)
                .map(form -> java.util.Objects.requireNonNull(open.get(form.code())))
                .findFirst()
                .orElseThrow();
    }

    private static Reader clerk(RegisterForm form, Staff staff) {
        return staff.reader(form.direction() == Direction.INCOMING ? Duty.CLERK_INCOMING : Duty.CLERK_OUTGOING);
    }
}
