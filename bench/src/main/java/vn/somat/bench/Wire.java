package vn.somat.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One connection to the product, kept open: as little of a client as HTTP/1.1 allows, for it works on the same two cores
 * as what it measures. Remembers cookies. Not for several threads.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MS = 120_000;

    private final int port;
    private final Map<String, String> cookies = new HashMap<>();
    private Socket socket;
    private BufferedInputStream in;

    Wire(int port) throws IOException {
        this.port = port;
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
    }

    /** @param headers names in small letters */
    record Answer(int status, Map<String, String> headers, byte[] bytes) {

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        Answer must(int wanted) throws IOException {
            if (status != wanted) {
                throw new IOException("answered " + status + " instead of " + wanted + ": "
                        + body().substring(0, Math.min(300, body().length())));
            }
            return this;
        }
    }

    Answer get(String path, String... headers) throws IOException {
        return send("GET", path, new byte[0], headers);
    }

    Answer post(String path, String type, String body, String... headers) throws IOException {
        var all = new String[headers.length + 1];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type: " + type;
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8), all);
    }

    private Answer send(String method, String path, byte[] body, String... headers) throws IOException {
        var head = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
                .append(port)
                .append("\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            cookies.forEach(
                    (name, value) -> head.append(name).append('=').append(value).append("; "));
            head.setLength(head.length() - 2);
            head.append("\r\n");
        }
        if (method.equals("POST")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var message = new ByteArrayOutputStream();
        message.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        message.writeBytes(body);
        socket.getOutputStream().write(message.toByteArray());
        return read();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var parts = line.split(":\\s*", 2);
            var name = parts[0].toLowerCase(Locale.ROOT);
            if (name.equals("set-cookie")) {
                var cookie = parts[1].split(";", 2)[0].split("=", 2);
                cookies.put(cookie[0], cookie.length > 1 ? cookie[1] : "");
            } else {
                headers.put(name, parts[1]);
            }
        }
        var body = new ByteArrayOutputStream();
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.writeBytes(in.readNBytes(size));
                line();
            }
            line();
        } else {
            body.writeBytes(in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
        }
        if ("close".equals(headers.get("connection"))) {
            socket.close();
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
        }
        return new Answer(status, headers, body.toByteArray());
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the product hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private Socket connect() throws IOException {
        var fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE_MS);
        return fresh;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
