package vn.somat.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.BeanFactory;
import vn.somat.ledger.BulkEntries;
import vn.somat.ledger.Seals;
import vn.somat.registry.BulkBook;
import vn.somat.registry.BulkLines;
import vn.somat.regulation.Direction;
import vn.somat.rehearsal.BenchOffice;
import vn.somat.vault.BlindIndex;
import vn.somat.vault.BulkContents;

/**
 * Fills the books of a founded office. Every paper goes through the product's own writer, which seals its words, makes
 * its search terms and its ledger entry; only the rows are gathered and sent by COPY. What differs from registering one
 * by one stands in docs/measurements.md.
 */
final class Filling {

    private static final int BULK = 2_000;
    private static final int THREADS = 2;

    private final BeanFactory house;
    private final BenchOffice office;
    private final PaperSource papers;
    private final int wanted;
    private final LocalDate first;
    private final LocalDate last;
    private final BlockingQueue<Worker> idle = new ArrayBlockingQueue<>(THREADS);

    private int made;
    private List<Job> jobs = new ArrayList<>();
    private int seconds;

    Filling(BeanFactory house, BenchOffice office, PaperSource papers, int wanted, LocalDate first, LocalDate last) {
        this.house = house;
        this.office = office;
        this.papers = papers;
        this.wanted = wanted;
        this.first = first;
        this.last = last;
    }

    private record Job(Paper paper, BulkLines.Place place, int serial, int number, Instant at) {}

    /** A clock that stands where it is put. */
    private static final class StandingClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Worker {
        private final StandingClock clock = new StandingClock();
        private final BulkLines lines;

        Worker(BeanFactory house, BlindIndex blind) {
            lines = new BulkLines(house, clock, blind);
        }

        BulkLines.Gathered write(List<Job> some, long from) {
            lines.begin(from);
            for (var job : some) {
                clock.now = job.at();
                lines.write(job.paper(), job.place(), job.serial(), job.number());
            }
            return lines.take();
        }
    }

    Map<String, String> fill() throws SQLException, IOException, InterruptedException, ExecutionException {
        var blind = BulkContents.remembering(house);
        for (int i = 0; i < THREADS; i++) {
            idle.add(new Worker(house, blind));
        }
        var indexes = new Indexes(house.getBean(DataSource.class));
        indexes.drop();
        var days = first.datesUntil(last.plusDays(1)).toList();
        long working = days.stream().filter(Filling::works).count();
        long done = 0;
        long written = 0;
        var books = new ArrayList<BulkBook>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var day : days) {
                if (office.turns(day, day.equals(first))) {
                    flush(books, threads);
                    office.begin(day, day.equals(first));
                    books = open();
                }
                if (works(day)) {
                    done++;
                    seconds = 0;
                    long due = wanted * done / working;
                    int today = (int) (due - written);
                    for (; written < due; written++) {
                        add(day, books, today);
                    }
                }
                if (jobs.size() >= 100 * BULK) {
                    flush(books, threads);
                }
            }
            flush(books, threads);
        }
        office.moveTo(last);
        indexes.restore();
        var tokens = office.run();
        var unused = house.getBean(Seals.class).seal();
        return tokens;
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Incoming, outgoing, incoming secret. */
    private ArrayList<BulkBook> open() {
        var in = office.clerk(Direction.INCOMING);
        var out = office.clerk(Direction.OUTGOING);
        return new ArrayList<>(List.of(
                new BulkBook(house, in, office.book(Direction.INCOMING, false)),
                new BulkBook(house, out, office.book(Direction.OUTGOING, false)),
                new BulkBook(house, in, office.book(Direction.INCOMING, true))));
    }

    /** Of ten papers six come in, three go out, one comes in secret. */
    private void add(LocalDate day, List<BulkBook> books, int today) {
        int which = made++ % 10;
        int kind = which < 6 ? 0 : which < 9 ? 1 : 2;
        var book = books.get(kind);
        var paper = kind == 1 ? papers.outgoing(day) : papers.incoming(day, kind == 2);
        var clerk = office.clerk(kind == 1 ? Direction.OUTGOING : Direction.INCOMING);
        var place = new BulkLines.Place(book, clerk, office.unit(which + jobs.size()));
        int number = kind == 1 ? book.number(paper) : 0;
        int second = (int) (28_800L * seconds++ / Math.max(1, today));
        jobs.add(new Job(paper, place, book.serial(), number, office.at(day, second)));
    }

    private record Pending(Future<BulkLines.Gathered> work, long from) {}

    private void flush(List<BulkBook> books, ExecutorService threads)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        var chain = new BulkEntries.Chain(house);
        try (var connection = house.getBean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // Foreign keys and triggers are left out for the while; what comes is right by the way it is made.
                statement.execute("set local session_replication_role = replica");
            }
            long next = reserve(connection, jobs.size());
            var pending = new ArrayDeque<Pending>();
            for (int from = 0; from < jobs.size(); from += BULK) {
                var some = jobs.subList(from, Math.min(jobs.size(), from + BULK));
                long start = next + from;
                pending.add(new Pending(threads.submit(() -> work(some, start)), start));
                if (pending.size() > THREADS) {
                    send(connection, pending.remove(), chain);
                }
            }
            while (!pending.isEmpty()) {
                send(connection, pending.remove(), chain);
            }
            connection.commit();
        }
        books.forEach(BulkBook::settle);
        jobs = new ArrayList<>();
    }

    private BulkLines.Gathered work(List<Job> some, long from) throws InterruptedException {
        var worker = idle.take();
        try {
            return worker.write(some, from);
        } finally {
            idle.add(worker);
        }
    }

    /** Others may record meanwhile: the machine is looked at now and then. */
    private static long reserve(Connection connection, int entries) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select setval('ledger.entry_recorded_seq', nextval('ledger.entry_recorded_seq') + " + entries
                                + ")")) {
            row.next();
            return row.getLong(1) - entries + 1;
        }
    }

    private static void send(Connection connection, Pending pending, BulkEntries.Chain chain)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        var some = pending.work().get();
        var entries = some.entries();
        var chained = new CopyRows();
        var nodes = new CopyRows();
        chain.append(entries.leaves(), pending.from(), chained, nodes);
        copy(connection, BulkContents.TABLE, some.contents());
        copy(connection, BulkEntries.ENTRY, entries.entries());
        copy(connection, BulkEntries.SUBJECT, entries.subjects());
        copy(connection, BulkEntries.OPENING, entries.openings());
        copy(connection, BulkEntries.CHAINED, chained);
        copy(connection, BulkEntries.NODE, nodes);
        copy(connection, BulkLines.LINE, some.lines());
        copy(connection, BulkLines.RECIPIENT, some.recipients());
    }

    private static void copy(Connection connection, String table, CopyRows rows) throws SQLException, IOException {
        if (!rows.isEmpty()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.bytes()), 1 << 16);
        }
    }
}
