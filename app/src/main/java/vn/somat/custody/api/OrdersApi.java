package vn.somat.custody.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.copies.CopyDecisions;
import vn.somat.custody.copies.CopyOrderId;
import vn.somat.custody.copies.CopyOrders;
import vn.somat.custody.copies.CopyProduction;
import vn.somat.custody.copies.CopyRequest;
import vn.somat.custody.copies.Production;
import vn.somat.custody.copies.Shelf;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;

/** Lệnh sao, chụp for other programs: asked for, decided, made, taken back. */
@RestController
@RequestMapping(path = "/api/v1/custody/copy-orders", produces = MediaType.APPLICATION_JSON_VALUE)
class OrdersApi {

    private final CopyOrders orders;
    private final CopyDecisions decisions;
    private final CopyProduction production;
    private final Access access;
    private final Sent sent;

    OrdersApi(CopyOrders orders, CopyDecisions decisions, CopyProduction production, Access access, Sent sent) {
        this.orders = orders;
        this.decisions = decisions;
        this.production = production;
        this.access = access;
        this.sent = sent;
    }

    record OrderPage(List<OrderJson> orders, @Nullable String next) {}

    @GetMapping
    OrderPage list(Reader reader, @RequestParam(defaultValue = "ALL") Shelf show, @RequestParam @Nullable String page) {
        access.requireScope(reader, "read");
        var found = orders.page(reader, show, page);
        return new OrderPage(found.orders().stream().map(OrderJson::of).toList(), found.next());
    }

    @GetMapping("/{id}")
    OrderJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OrderJson> ask(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, "register", request, body -> {
            var typed = new CopyRequest(
                    new CarrierId(Sent.id(body, "source")),
                    body.text("kind"),
                    body.text("purpose"),
                    recipients(body),
                    body.text("consent"));
            return () -> orders.ask(reader, typed).value();
        });
        return ResponseEntity.created(URI.create("/api/v1/custody/copy-orders/" + id))
                .body(read(reader, id));
    }

    @PostMapping(path = "/{id}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    OrderJson decide(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "decide", request, this::read, body -> {
            var allowed = body.requiredFlag("allowed");
            var reason = Sent.text(body, "reason");
            return () -> {
                if (allowed) {
                    decisions.allow(reader, new CopyOrderId(id));
                } else {
                    decisions.refuse(reader, new CopyOrderId(id), reason);
                }
                return id;
            };
        });
    }

    @PostMapping(path = "/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    OrderJson takeBack(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            var reason = Sent.text(body, "reason");
            return () -> {
                orders.takeBack(reader, new CopyOrderId(id), reason);
                return id;
            };
        });
    }

    @PostMapping(path = "/{id}/production", consumes = MediaType.APPLICATION_JSON_VALUE)
    OrderJson make(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            var typed = new Production(
                    body.whole("made"),
                    body.whole("spoiled"),
                    body.whole("pages"),
                    body.id("device"),
                    body.text("room"),
                    body.flag("fixed"),
                    body.flag("marked"));
            var second = Sent.second(body);
            return () -> {
                production.record(reader, new CopyOrderId(id), typed, second);
                return id;
            };
        });
    }

    private OrderJson read(Reader reader, UUID id) {
        return OrderJson.of(orders.read(reader, new CopyOrderId(id)));
    }

    private static List<Recipient> recipients(JsonFields body) {
        return body.list("recipients").stream()
                .map(one -> {
                    var to = new Recipient(one.required("name"), Objects.requireNonNullElse(one.whole("copies"), 1));
                    one.noMore();
                    return to;
                })
                .toList();
    }
}
