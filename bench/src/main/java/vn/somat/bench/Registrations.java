package vn.somat.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.rehearsal.BenchOffice;

/** Full registrations of incoming papers, each answered only when it is durable: by the API and by the form of the book. */
final class Registrations {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Product product;
    private final String token;
    private final long seed;
    private final AtomicInteger serial = new AtomicInteger();
    private final String book;

    Registrations(Product product, Map<String, String> tokens, long seed) throws Exception {
        this.product = product;
        this.token = "Authorization: Bearer " + tokens.get("vanthuden");
        this.seed = seed;
        book = new Books(product, tokens).open(false);
    }

    String book() {
        return book;
    }

    double overApi(int clients, double seconds) throws Exception {
        return Together.rate(clients, seconds, number -> new Program(number));
    }

    double overDesk(int clients, double seconds) throws Exception {
        return Together.rate(clients, seconds, number -> new Clerk(number));
    }

    /** A number no other paper has, so that nothing is warned of. */
    private Paper next(PaperSource source) {
        var paper = source.incoming(LocalDate.now(), false);
        var number = serial.incrementAndGet() + "b" + paper.number();
        return new Paper(
                paper.level(),
                paper.type(),
                number,
                paper.issuer(),
                paper.signer(),
                paper.title(),
                paper.date(),
                paper.arrived(),
                paper.pages(),
                paper.recipients());
    }

    private final class Program implements Together.Client {
        private final Wire wire = new Wire(product.port());
        private final PaperSource source;

        Program(int number) throws Exception {
            source = new PaperSource(seed + number + 1);
        }

        @Override
        public void once() throws Exception {
            var paper = next(source);
            var body = new HashMap<String, Object>();
            body.put("book", book);
            body.put("issuer", paper.issuer());
            body.put("number", paper.number());
            body.put("date", paper.date().toString());
            body.put("type", paper.type());
            body.put("abstract", paper.title());
            body.put("level", paper.level());
            body.put("pages", paper.pages());
            if (paper.signer() != null) {
                body.put("signer", paper.signer());
            }
            wire.post("/api/v1/incoming", "application/json", JSON.writeValueAsString(body), token)
                    .must(201);
        }

        @Override
        public void close() throws Exception {
            wire.close();
        }
    }

    private final class Clerk implements Together.Client {
        private final Visitor visitor = new Visitor(product.port()).signIn("vanthuden", BenchOffice.PASSWORD);
        private final PaperSource source;
        private String page;

        Clerk(int number) throws Exception {
            source = new PaperSource(seed + number + 1);
            page = visitor.page("/books/" + book).body();
        }

        @Override
        public void once() throws Exception {
            var paper = next(source);
            var typed = new HashMap<String, String>();
            typed.put("arrivalDate", TYPED.format(LocalDate.now()));
            typed.put("issuer", paper.issuer());
            typed.put("number", paper.number());
            typed.put("date", TYPED.format(paper.date()));
            typed.put("type", paper.type());
            typed.put("title", paper.title());
            typed.put("level", paper.level());
            typed.put("pages", Integer.toString(paper.pages()));
            page = visitor.register(book, page, typed);
        }

        @Override
        public void close() throws Exception {
            visitor.close();
        }
    }
}
