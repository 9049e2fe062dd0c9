package vn.somat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.somat.access.Noticed;
import vn.somat.access.Reader;
import vn.somat.access.Shares;
import vn.somat.access.Shares.Share;

/** Takes from the {@link Shares} of whoever asks: 429 and when to come again for what is beyond them; nothing was done. */
@Component
class FairShares implements HandlerInterceptor {

    private static final Pattern SEARCH = Pattern.compile("/find(/.*)?|/custody/find|/api/v1/(documents|carriers)");
    private static final Pattern PRINT =
            Pattern.compile(".+\\.(pdf|docx|xlsx|csv|zip|json|txt)|/books/[^/]+/print|.+/export");

    private final Shares shares;
    private final Noticed noticed;

    FairShares(Shares shares, Noticed noticed) {
        this.shares = shares;
        this.noticed = noticed;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(request.getAttribute(Present.ATTRIBUTE) instanceof Reader reader)) {
            return true;
        }
        var share = share(request);
        var wait = share == null ? Duration.ZERO : shares.take(reader.account(), share);
        if (share == null || wait.isZero()) {
            return true;
        }
        noticed.usedUp(reader, share.code(), request.getRemoteAddr());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds() + 1)));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value(), "access.share.used-up");
        return false;
    }

    /** Null: as often as one likes. */
    private static @Nullable Share share(HttpServletRequest request) {
        var path = request.getRequestURI();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (PRINT.matcher(path).matches() && (reads || !path.startsWith("/api/"))) {
            return Share.PRINT;
        }
        return !reads ? null : SEARCH.matcher(path).matches() ? Share.SEARCH : Share.CALL;
    }
}
