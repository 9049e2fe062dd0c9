package vn.somat.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A balancer as simple as can be: every request to the next instance that says it is ready, with no memory of who was where.
 * What could not be delivered goes to another one.
 */
final class Gate implements AutoCloseable {

    /** Whoever stands before it. */
    static final String CALLER = "10.9.8.7";

    private static final Set<String> OWN =
            Set.of("connection", "content-length", "host", "upgrade", "http2-settings", "transfer-encoding");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<Integer> instances;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<Integer, AtomicInteger> served = new ConcurrentHashMap<>();
    private final HttpServer server;

    Gate(List<Integer> instances) throws IOException {
        this.instances = instances;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::forward);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How many requests an instance answered. */
    int served(int instance) {
        return served.computeIfAbsent(instance, each -> new AtomicInteger()).get();
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            for (int i = 0; i < 2 * instances.size(); i++) {
                int instance = instances.get(Math.floorMod(turn.getAndIncrement(), instances.size()));
                if (ready(instance)) {
                    try {
                        answer(
                                exchange,
                                instance,
                                client.send(
                                        request(exchange, instance, body), HttpResponse.BodyHandlers.ofByteArray()));
                        return;
                    } catch (ConnectException gone) {
                        // Nothing was delivered: the next one.
                    }
                }
            }
            exchange.sendResponseHeaders(503, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ready(int instance) throws InterruptedException {
        try {
            var probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance + "/api/v1/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException gone) {
            return false;
        }
    }

    private static HttpRequest request(HttpExchange exchange, int instance, byte[] body) {
        var there = URI.create("http://127.0.0.1:" + instance + exchange.getRequestURI());
        var request = HttpRequest.newBuilder(there)
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.header("X-Forwarded-For", CALLER)
                .header("X-Forwarded-Proto", "http")
                .build();
    }

    private void answer(HttpExchange exchange, int instance, HttpResponse<byte[]> answer) throws IOException {
        served.computeIfAbsent(instance, each -> new AtomicInteger()).incrementAndGet();
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                values.forEach(value -> exchange.getResponseHeaders()
                        .add(name, value.replace("127.0.0.1:" + instance, "127.0.0.1:" + port())));
            }
        });
        var body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
