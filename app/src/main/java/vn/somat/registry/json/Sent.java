package vn.somat.registry.json;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
import vn.somat.ledger.Refusal;

/** Việc do chương trình khác gửi: its body read field by field, then done once. */
@Component
public class Sent {

    private static final UUID NOBODYS = new UUID(0, 0);

    private final Access access;
    private final OnlyOnce once;

    Sent(Access access, OnlyOnce once) {
        this.access = access;
        this.once = once;
    }

    /** @param reading takes the fields and says what to do; nothing is done before every field is right */
    public UUID done(
            Reader reader, String scope, HttpServletRequest request, Function<JsonFields, Supplier<UUID>> reading)
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
    public <T> T done(
            Reader reader,
            String scope,
            HttpServletRequest request,
            BiFunction<Reader, UUID, T> answer,
            Function<JsonFields, Supplier<UUID>> reading)
            throws IOException {
        return answer.apply(reader, done(reader, scope, request, reading));
    }

    /**
     * Tệp và các trường đi kèm, as {@code multipart/form-data}: done once like any other act.
     *
     * @param reading takes the fields and the file and says what to do
     */
    public UUID filed(
            Reader reader,
            String scope,
            HttpServletRequest request,
            BiFunction<JsonFields, SentFile, Supplier<UUID>> reading)
            throws IOException {
        access.requireScope(reader, scope);
        var body = SentFile.fields(request);
        var fields = JsonFields.of(body);
        var file = SentFile.of(request);
        var act = reading.apply(fields, file);
        fields.noMore();
        fields.refuseFlaws();
        return once.done(reader, request, file.print(body), act);
    }

    /** Tệp không kèm trường nào, for an act that is no single one: an Idempotency-Key is refused. */
    public SentFile file(Reader reader, String scope, HttpServletRequest request) throws IOException {
        access.requireScope(reader, scope);
        if (request.getHeader("Idempotency-Key") != null) {
            throw Refusal.invalid("Idempotency-Key", "registry.api.no-key");
        }
        var fields = JsonFields.of(SentFile.fields(request));
        fields.noMore();
        fields.refuseFlaws();
        return SentFile.of(request);
    }

    public static String text(JsonFields fields, String name) {
        return Objects.requireNonNullElse(fields.text(name), "");
    }

    /** What must be named; of what is not there, nobody's. */
    public static UUID id(JsonFields fields, String name) {
        var unused = fields.required(name);
        return Objects.requireNonNullElse(fields.id(name), NOBODYS);
    }

    /** Người thứ hai, người nhận: name and PIN. */
    public static @Nullable SecondPerson second(JsonFields fields) {
        var second = fields.object("second");
        if (second == null) {
            return null;
        }
        var person = new SecondPerson(second.required("username"), second.required("pin"));
        second.noMore();
        return person;
    }
}
