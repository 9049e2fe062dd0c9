package vn.somat.registry.json;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.somat.ledger.Refusal;

/** Tệp do chương trình khác gửi: the part {@code file} of a multipart body. Its name may be as secret as what is in it. */
public final class SentFile {

    private static final String FILE = "file";
    private static final String BODY = "body";

    private final String name;
    private final byte[] bytes;

    private SentFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Without the folders it lay in at its sender's. */
    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    static SentFile of(HttpServletRequest request) throws IOException {
        var part = part(request, FILE);
        if (part == null || part.getSize() == 0) {
            throw Refusal.invalid(FILE, "registry.text.required");
        }
        var name = Objects.requireNonNullElse(part.getSubmittedFileName(), "");
        try (var bytes = part.getInputStream()) {
            return new SentFile(
                    name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), bytes.readAllBytes());
        }
    }

    /** The part {@code body}: the fields that go with the file; none when it is left out. */
    static JsonNode fields(HttpServletRequest request) throws IOException {
        var part = part(request, BODY);
        if (part == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        try (var bytes = part.getInputStream()) {
            return JsonBody.of(bytes, request);
        }
    }

    /** By which an act under a key is known again. */
    JsonNode print(JsonNode fields) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("sha256", sha256())
                .set("fields", fields);
    }

    private static @Nullable Part part(HttpServletRequest request, String name) throws IOException {
        try {
            return request.getPart(name);
        } catch (ServletException malformed) {
            throw new HttpMessageNotReadableException("no parts", new ServletServerHttpRequest(request));
        }
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "SentFile";
    }
}
