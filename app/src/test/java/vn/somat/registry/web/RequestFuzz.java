package vn.somat.registry.web;

import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.somat.fuzz.Fuzzed;
import vn.somat.registry.json.JsonBody;

/** The body of a request by which another program registers a paper. */
public final class RequestFuzz {

    private RequestFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        for (var reading : List.<Fuzzed.Reading>of(
                () -> RegisterRequests.incoming(JsonBody.of(asked(data)), null),
                () -> RegisterRequests.outgoing(JsonBody.of(asked(data)), null))) {
            Fuzzed.read(() -> {
                try {
                    reading.read();
                } catch (HttpMessageNotReadableException noJson) {
                    // answered with 400
                }
            });
        }
    }

    private static MockHttpServletRequest asked(byte[] data) {
        var request = new MockHttpServletRequest("POST", "/api/v1/incoming");
        request.setContent(data);
        return request;
    }
}
