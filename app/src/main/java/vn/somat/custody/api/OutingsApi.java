package vn.somat.custody.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.requests.Outings;
import vn.somat.custody.requests.RequestBook;
import vn.somat.custody.requests.RequestId;
import vn.somat.registry.json.Sent;

/** Mang đi, trả về, báo mất for other programs. */
@RestController
@RequestMapping(path = "/api/v1/custody/requests/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class OutingsApi {

    private final Outings outings;
    private final RequestBook book;
    private final Sent sent;

    OutingsApi(Outings outings, RequestBook book, Sent sent) {
        this.outings = outings;
        this.book = book;
        this.sent = sent;
    }

    @PostMapping(path = "/departure", consumes = MediaType.APPLICATION_JSON_VALUE)
    RequestJson leave(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> () -> {
            outings.leave(reader, new RequestId(id));
            return id;
        });
    }

    @PostMapping(path = "/return", consumes = MediaType.APPLICATION_JSON_VALUE)
    RequestJson comeBack(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            var report = Sent.text(body, "report");
            var returned = body.requiredFlag("returned");
            return () -> {
                outings.comeBack(reader, new RequestId(id), report, returned);
                return id;
            };
        });
    }

    @PostMapping(path = "/loss", consumes = MediaType.APPLICATION_JSON_VALUE)
    RequestJson lose(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            var carrier = Sent.id(body, "carrier");
            var report = Sent.text(body, "report");
            var told = body.flag("leaderTold");
            return () -> {
                outings.lose(reader, new RequestId(id), new CarrierId(carrier), report, told);
                return id;
            };
        });
    }

    private RequestJson read(Reader reader, UUID id) {
        return RequestJson.of(book.read(reader, new RequestId(id)));
    }
}
