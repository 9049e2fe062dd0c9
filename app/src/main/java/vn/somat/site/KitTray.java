package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.somat.access.HouseCookie;
import vn.somat.vault.RecoveryKit;

/**
 * Recovery sheets that wait to be printed: in the memory of the instance that made them and nowhere else, for the browser that
 * asked, two hours. The browser is told which instance that is.
 */
@Component
class KitTray {

    private static final String NAME = "phieu";
    private static final Duration KEPT = Duration.ofHours(2);

    /** Bytes of chance in the name of an instance and in that of a sheet. */
    private static final int BYTES = 32;

    private final String instance;
    private final Map<String, Kept> kits = new ConcurrentHashMap<>();
    private final Clock clock;
    private final SecureRandom random;

    KitTray(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        this.instance = chance();
    }

    private record Kept(RecoveryKit kit, Instant at) {}

    void keep(RecoveryKit kit, HttpServletRequest request, HttpServletResponse response) {
        var name = instance + "." + chance();
        kits.put(name, new Kept(kit, clock.instant()));
        request.setAttribute(NAME, name);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(name, KEPT, request));
    }

    Optional<RecoveryKit> look(HttpServletRequest request) {
        var oldest = clock.instant().minus(KEPT);
        kits.values().removeIf(kept -> kept.at().isBefore(oldest));
        return Optional.ofNullable(kits.get(name(request))).map(Kept::kit);
    }

    /** Whether another instance made one for this browser. */
    boolean isElsewhere(HttpServletRequest request) {
        var name = name(request);
        return !name.isEmpty() && !name.startsWith(instance + ".");
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        kits.remove(name(request));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
    }

    private String chance() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String name(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof String fresh) {
            return fresh;
        }
        return Objects.requireNonNullElse(HouseCookie.value(NAME, request), "");
    }

    private static String cookie(String value, Duration kept, HttpServletRequest request) {
        return HouseCookie.of(NAME, value, request).maxAge(kept).build().toString();
    }
}
