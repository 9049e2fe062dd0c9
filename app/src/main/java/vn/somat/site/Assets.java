package vn.somat.site;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Addresses of our static files, each with a mark of its content: a browser may keep a file for a year, and after an
 * update nobody sees the old one.
 */
@Component
class Assets {

    private static final Map<String, String> PLACES = Map.of(
            "/somat.css", "static/somat.css",
            "/somat.js", "static/somat.js",
            "/icon.svg", "static/icon.svg",
            "/htmx/htmx.min.js", PagesConfiguration.HTMX + "htmx.min.js");

    private final Map<String, String> addresses = new HashMap<>();

    Assets() throws IOException {
        for (var place : PLACES.entrySet()) {
            var mark = new CRC32();
            mark.update(new ClassPathResource(place.getValue()).getContentAsByteArray());
            addresses.put(place.getKey(), place.getKey() + "?v=" + Long.toHexString(mark.getValue()));
        }
    }

    String address(String name) {
        var address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no such file: " + name);
        }
        return address;
    }
}
