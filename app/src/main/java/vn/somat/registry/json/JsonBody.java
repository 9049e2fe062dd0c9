package vn.somat.registry.json;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON body of a request: one value, no name twice, and not longer than any paper needs. */
public final class JsonBody {

    private static final int LONGEST = 1 << 20;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonBody() {}

    public static JsonNode of(HttpServletRequest request) throws IOException {
        return of(request.getInputStream(), request);
    }

    /** @param from what is read instead of the whole request */
    static JsonNode of(InputStream from, HttpServletRequest request) throws IOException {
        var bytes = from.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new MaxUploadSizeExceededException(LONGEST);
        }
        try {
            return STRICT.readTree(bytes);
        } catch (JacksonException malformed) {
            // Its message quotes the body, which may hold a title.
            throw new HttpMessageNotReadableException("no JSON", new ServletServerHttpRequest(request));
        }
    }
}
