package vn.somat.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tệp đang đến: what is sent to us is held in memory until it is encrypted, so there is a share of the memory for all that is on its
 * way at once. Whoever finds it taken waits a while, then is refused; nothing of theirs was read. Nobody sends a file who has not
 * signed in.
 */
@Component
class FilesUnderWay {

    private static final int MEGABYTE = 1 << 20;
    /** Of the memory of the program, where no setting says how much. */
    private static final int PART = 6;
    /** In megabytes: one file as large as can be, whatever the memory; and what does not say how long it is. */
    private static final int LARGEST = 64;

    private static final int COME_AGAIN = 15;

    private final int most;
    private final Semaphore free;
    private final Duration patience;

    /** @param atOnce 0: a part of the memory @param patience how long one waits for the others */
    FilesUnderWay(
            @Value("${somat.access.uploads-at-once:0B}") DataSize atOnce,
            @Value("${somat.access.uploads-wait:20s}") Duration patience) {
        long said =
                atOnce.toBytes() > 0 ? atOnce.toBytes() : Runtime.getRuntime().maxMemory() / PART;
        this.most = (int) Math.clamp(said / MEGABYTE, LARGEST, 1 << 20);
        this.free = new Semaphore(most, true);
        this.patience = patience;
    }

    /**
     * @param known whether somebody stands behind a request; asked for what is large only
     * @param others answers everybody else
     */
    OncePerRequestFilter door(Predicate<HttpServletRequest> known, AuthenticationEntryPoint others) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                int weight = weight(request);
                if (weight == 0) {
                    chain.doFilter(request, response);
                } else if (!known.test(request)) {
                    others.commence(request, response, new InsufficientAuthenticationException("a file from nobody"));
                } else if (!taken(weight)) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(COME_AGAIN));
                    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "access.uploads.busy");
                } else {
                    try {
                        chain.doFilter(request, response);
                    } finally {
                        free.release(weight);
                    }
                }
            }
        };
    }

    /** For tests: all there is. */
    Semaphore free() {
        return free;
    }

    private boolean taken(int weight) {
        try {
            return free.tryAcquire(weight, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** In megabytes; 0 for what is small. */
    private int weight(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        var type = String.valueOf(request.getContentType());
        if (length < 0) {
            return type.startsWith("multipart/") ? Math.min(LARGEST, most) : 0;
        }
        return length < MEGABYTE ? 0 : (int) Math.min(most, length / MEGABYTE + 1);
    }
}
