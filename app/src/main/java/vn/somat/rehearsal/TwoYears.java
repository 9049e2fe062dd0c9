package vn.somat.rehearsal;

import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.somat.access.SecondPerson;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.registry.Attachments;
import vn.somat.registry.BookId;
import vn.somat.registry.DistributionLists;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.IncomingDesk;
import vn.somat.registry.OutgoingDesk;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Regulations;

/** Writes the books of the rehearsal office day by day through the desks, exactly as clerks would have. */
@Component
@RehearsalOnly
class TwoYears {

    private static final long SEED = 20_260_301L;

    private final RehearsalClock clock;
    private final Shelf shelf;
    private final IncomingDesk incoming;
    private final OutgoingDesk outgoing;
    private final DocumentDesk documents;
    private final DistributionLists lists;
    private final LevelMaker levels;
    private final LifeMaker lives;
    private final CustodyYear copies;
    private final SafeguardYear safeguards;
    private final RunMaker runs;
    private final Attachments attachments;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Random chance = new Random(SEED);
    private final Random hours = new Random(SEED);

    TwoYears(
            RehearsalClock clock,
            Shelf shelf,
            IncomingDesk incoming,
            OutgoingDesk outgoing,
            DocumentDesk documents,
            DistributionLists lists,
            LevelMaker levels,
            LifeMaker lives,
            CustodyYear copies,
            SafeguardYear safeguards,
            RunMaker runs,
            Attachments attachments,
            Organisation organisation,
            Regulations regulations) {
        this.clock = clock;
        this.shelf = shelf;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.documents = documents;
        this.lists = lists;
        this.levels = levels;
        this.lives = lives;
        this.copies = copies;
        this.safeguards = safeguards;
        this.runs = runs;
        this.attachments = attachments;
        this.organisation = organisation;
        this.regulations = regulations;
    }

    void write(OfficeFile office, PapersFile papers, Staff staff, LocalDate first, LocalDate last) {
        var maker = new PaperMaker(papers, chance, staff.units(), staff.person(Duty.DRAFTER));
        clock.moveTo(first.atTime(7, 15));
        copies.furnish(staff);
        safeguards.plan(staff, first, last);
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            clock.moveTo(day.atTime(7, 30));
            if (day.equals(office.termFrom())) {
                organisation.beginTerm(day, staff.reader(Duty.HEAD).actor());
            }
            boolean newYear = day.equals(first) || day.getDayOfYear() == 1;
            if (newYear || regulations.on(day).from().equals(day)) {
                shelf.turnTo(day, staff, newYear);
            }
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                safeguards.morning(day);
                workingDay(maker, staff, day, day.isAfter(last.minusDays(60)) ? 3 : 1);
                safeguards.day(day, new WorkingHours(day, clock, hours));
                clock.moveTo(day.atTime(16, 40));
                copies.endOf(day, last, staff);
            }
        }
        troubles(maker, staff, last);
        runs.make(staff, shelf.book(Direction.OUTGOING, false), papers.signers().getFirst(), last);
    }

    /** An ordinary day: some papers in, fewer out, one in three secret. */
    private void workingDay(PaperMaker maker, Staff staff, LocalDate day, int busy) {
        for (int i = 0; i < busy; i++) {
            clock.moveTo(day.atTime(8 + i, chance.nextInt(60)));
            if (chance.nextInt(3) > 0) {
                boolean secret = chance.nextInt(3) == 0;
                var book = shelf.book(Direction.INCOMING, secret);
                incoming.register(staff.reader(Duty.CLERK_INCOMING), maker.incoming(book, day, secret, null));
            }
            if (chance.nextInt(5) < 2) {
                boolean secret = chance.nextInt(3) == 0;
                var book = shelf.book(Direction.OUTGOING, secret);
                boolean toList = !secret && chance.nextInt(4) == 0;
                var paper = maker.outgoing(book, day, secret, toList);
                var id = outgoing.register(
                        staff.reader(Duty.CLERK_OUTGOING), secret ? levels.decided(staff, paper) : paper);
                if (toList) {
                    sendToList(staff, id);
                }
            }
        }
    }

    private void sendToList(Staff staff, DocumentId id) {
        var clerk = staff.reader(Duty.CLERK_OUTGOING);
        var all = lists.all(clerk);
        outgoing.distribute(clerk, id, all.get(chance.nextInt(all.size())).id(), java.util.List.of());
    }

    /** What goes wrong in every office: corrections, a cancelled line, reserved and inserted numbers, an unopened envelope. */
    private void troubles(PaperMaker maker, Staff staff, LocalDate day) {
        clock.moveTo(day.atTime(15, 0));
        var in = staff.reader(Duty.CLERK_INCOMING);
        var out = staff.reader(Duty.CLERK_OUTGOING);
        var second = new SecondPerson(staff.username(Duty.DEPUTY), OfficeMaker.PIN);
        var ordinaryIn = shelf.book(Direction.INCOMING, false);
        var secretIn = shelf.book(Direction.INCOMING, true);
        var ordinaryOut = shelf.book(Direction.OUTGOING, false);
        var corrected = incoming.register(in, maker.incoming(ordinaryIn, day, false, null));
        documents.correct(in, corrected, Map.of("pages", "14"), "Đếm lại số trang khi giao phòng", null);
        var cancelled = incoming.register(in, maker.incoming(ordinaryIn, day, false, null));
        documents.cancel(in, cancelled, "Vào sổ hai lần do nhận cả bản giấy và bản điện tử", second);
        var scanned = incoming.register(in, maker.incoming(ordinaryIn, day, false, null));
        attachments.add(in, scanned, "ban-quet.pdf", new ByteArrayInputStream(Scan.pdf()));
        incoming.register(in, maker.incoming(secretIn, day, true, staff.person(Duty.HEAD)));
        incoming.register(in, maker.incoming(secretIn, day, true, staff.person(Duty.DEPUTY)));
        outgoing.reserve(out, ordinaryOut, "QĐ", null, day, "thuong", "Giữ số cho quyết định đang trình ký");
        var secretOut = shelf.book(Direction.OUTGOING, true);
        levels.leaveOpen(
                staff,
                Stream.generate(() -> maker.outgoing(secretOut, day, true, false))
                        .limit(4)
                        .toList());
        var earlier = day.minusDays(10).getYear() == day.getYear() ? day.minusDays(10) : day;
        lives.change(staff, secret(maker, staff, secretOut, day), secret(maker, staff, secretOut, day), day);
        lives.receive(
                staff,
                Stream.generate(() -> incoming.register(in, maker.incoming(secretIn, earlier, true, null)))
                        .limit(5)
                        .toList(),
                day);
        var first = maker.outgoing(ordinaryOut, day, false, false);
        var after = outgoing.register(out, first);
        outgoing.insert(out, maker.besides(first), after, "Văn bản ký cùng ngày, chuyển văn thư muộn");
    }

    /** A paper marked Mật that goes out, as it was decided. */
    private DocumentId secret(PaperMaker maker, Staff staff, BookId book, LocalDate day) {
        var paper = Stream.generate(() -> maker.outgoing(book, day, true, false))
                .filter(one -> one.level().equals("mat"))
                .findFirst()
                .orElseThrow();
        return outgoing.register(staff.reader(Duty.CLERK_OUTGOING), levels.decided(staff, paper));
    }
}
