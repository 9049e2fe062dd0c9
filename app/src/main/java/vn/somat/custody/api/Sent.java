package vn.somat.custody.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Seen;
import vn.somat.registry.json.JsonBody;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.OnlyOnce;

/** Việc do chương trình khác gửi: its body read field by field, then done once. */
@Component
class Sent {

    private static final UUID NOBODYS = new UUID(0, 0);

    private final Access access;
    private final OnlyOnce once;

    Sent(Access access, OnlyOnce once) {
        this.access = access;
        this.once = once;
    }

    /** @param reading takes the fields and says what to do; nothing is done before every field is right */
    UUID done(Reader reader, String scope, HttpServletRequest request, Function<JsonFields, Supplier<UUID>> reading)
            throws IOException {
        access.requireScope(reader, scope);
        var body = JsonBody.of(request);
        var fields = JsonFields.of(body);
        var act = reading.apply(fields);
        fields.noMore();
        fields.refuseFlaws();
        return once.done(reader, request, body, act);
    }

    /** @param answer reads what the act was about, once it is done */
    <T> T done(
            Reader reader,
            String scope,
            HttpServletRequest request,
            BiFunction<Reader, UUID, T> answer,
            Function<JsonFields, Supplier<UUID>> reading)
            throws IOException {
        return answer.apply(reader, done(reader, scope, request, reading));
    }

    static String text(JsonFields fields, String name) {
        return Objects.requireNonNullElse(fields.text(name), "");
    }

    /** What must be named; of what is not there, nobody's. */
    static UUID id(JsonFields fields, String name) {
        var unused = fields.required(name);
        return Objects.requireNonNullElse(fields.id(name), NOBODYS);
    }

    /** {@code {"id": …, "seen": …}}: carriers as whoever acts saw them. */
    static List<Seen> seen(JsonFields fields) {
        return fields.list("carriers").stream()
                .map(one -> {
                    var seen = new Seen(new CarrierId(id(one, "id")), Objects.requireNonNullElse(one.whole("seen"), 0));
                    one.noMore();
                    return seen;
                })
                .toList();
    }

    /** Người thứ hai, người nhận: name and PIN. */
    static @Nullable SecondPerson second(JsonFields fields) {
        var second = fields.object("second");
        if (second == null) {
            return null;
        }
        var person = new SecondPerson(second.required("username"), second.required("pin"));
        second.noMore();
        return person;
    }
}
