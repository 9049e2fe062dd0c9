package vn.somat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;

/** The server as it is started with a certificate, and a client that tries every suite this Java knows. */
class TlsTests {

    private static final String PASSWORD = "khong-can-giu";

    @TempDir
    private Path folder;

    private WebServer server;

    @BeforeEach
    void serve() throws Exception {
        certificate();
        var typed = Typed.from(
                "run",
                "--tls-certificate",
                folder.resolve("tls.pem").toString(),
                "--tls-key",
                folder.resolve("tls.key").toString());
        var settings = Doors.settings(typed).stream()
                .map(setting -> setting.substring(2).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var factory = new TomcatServletWebServerFactory(0);
        factory.setSsl(new Binder(new MapConfigurationPropertySource(settings))
                .bind("server.ssl", Ssl.class)
                .get());
        server = factory.getWebServer();
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
        server.destroy();
    }

    @Test
    @DisplayName("Over TLS the product speaks 1.3 and 1.2, with forward secrecy and authenticated encryption alone.")
    void recommendedSuitesAlone() throws Exception {
        var client = trustingAnybody();
        var known = List.of(client.getSocketFactory().getSupportedCipherSuites());
        assertThat(known).anyMatch(suite -> suite.contains("_CBC_"));
        var agreed = new TreeSet<String>();
        for (var protocol : List.of("TLSv1.2", "TLSv1.3")) {
            for (var suite : known) {
                if (agrees(client, protocol, suite)) {
                    agreed.add(suite);
                }
            }
        }
        assertThat(agreed)
                .as("of an elliptic certificate")
                .containsExactlyInAnyOrderElementsOf(Doors.SUITES.stream()
                        .filter(suite -> !suite.contains("_RSA_"))
                        .toList());
        assertThat(Doors.SUITES).allMatch(suite -> suite.contains("_GCM_") || suite.contains("_CHACHA20_POLY1305_"));
    }

    private boolean agrees(SSLContext client, String protocol, String suite) throws IOException {
        try (var socket = (SSLSocket) client.getSocketFactory().createSocket("127.0.0.1", server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.setEnabledProtocols(new String[] {protocol});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();
            return socket.getSession().getCipherSuite().equals(suite);
        } catch (IOException refused) {
            return false;
        }
    }

    private void certificate() throws Exception {
        var store = folder.resolve("store.p12");
        var made = new ProcessBuilder(Stream.concat(
                                Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString()),
                                Stream.of(
                                        ("-genkeypair -alias a -keyalg EC -groupname secp256r1 -dname CN=localhost -validity 2"
                                                        + " -storetype PKCS12 -storepass " + PASSWORD + " -keystore "
                                                        + store)
                                                .split(" ")))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        pem("tls.pem", "CERTIFICATE", keys.getCertificate("a").getEncoded());
        pem("tls.key", "PRIVATE KEY", keys.getKey("a", PASSWORD.toCharArray()).getEncoded());
    }

    private void pem(String file, String kind, byte[] bytes) throws IOException {
        Files.writeString(
                folder.resolve(file),
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(bytes)
                        + "\n-----END " + kind + "-----\n");
    }

    private static SSLContext trustingAnybody() throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(
                null,
                new TrustManager[] {
                    new X509TrustManager() {
                        @Override
                        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

                        @Override
                        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

                        @Override
                        public X509Certificate[] getAcceptedIssuers() {
                            return new X509Certificate[0];
                        }
                    }
                },
                new SecureRandom());
        return context;
    }
}
