package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

class UploadsTests {

    private static final String LINE = "ZXQV một dòng không ai được thấy\n";

    /** Counts the clear bytes on the disk while a file is being received. */
    static final class Receiving extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                var part = request.getPart("file");
                var found = clear(Path.of(getInitParameter("folder")));
                response.getWriter().print(part.getSize() + " bytes, clear on disk: " + found);
            } catch (ServletException e) {
                throw new IOException(e);
            }
        }
    }

    private static long clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(UploadsTests::holdsText)
                    .count();
        }
    }

    private static boolean holdsText(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("ZXQV");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Import(UploadsConfiguration.class)
    static class Ours extends Receiver {}

    static class Careless extends Receiver {

        @Bean
        MultipartConfigElement uploads() {
            return new MultipartConfigElement("");
        }
    }

    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, MultipartAutoConfiguration.class})
    static class Receiver {

        @Bean
        ServletRegistrationBean<Receiving> receiving(MultipartConfigElement uploads, Environment settings) {
            var servlet = new ServletRegistrationBean<>(new Receiving(), "/receive");
            servlet.addInitParameter("folder", settings.getRequiredProperty("server.tomcat.basedir"));
            servlet.setMultipartConfig(uploads);
            return servlet;
        }
    }

    private static ConfigurableApplicationContext start(Class<?> receiver, Path folder) {
        return new SpringApplicationBuilder(receiver)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--somat.registry.largest-attachment=20MB",
                        "--server.tomcat.basedir=" + folder);
    }

    private static URI url(ConfigurableApplicationContext app) {
        var server = Objects.requireNonNull(((ServletWebServerApplicationContext) app).getWebServer());
        return URI.create("http://127.0.0.1:" + server.getPort() + "/receive");
    }

    @Test
    @DisplayName("A file as large as is allowed is received without a byte of it in clear on the disk.")
    void nothingInClearReachesTheDisk(@TempDir Path folder) throws Exception {
        int size = 20 << 20;
        try (var app = start(Ours.class, folder)) {
            assertThat(send(url(app), size)).isEqualTo(size + " bytes, clear on disk: 0");
            assertThat(clear(folder)).isZero();
            assertThat(send(url(app), size + 1)).startsWith("refused");
            assertThat(clear(folder)).isZero();
        }
    }

    @Test
    @DisplayName("A server left to itself would write it there: this test would see it.")
    void aServerLeftToItselfWouldWriteItThere(@TempDir Path folder) throws Exception {
        try (var app = start(Careless.class, folder)) {
            assertThat(send(url(app), 1 << 20)).isEqualTo((1 << 20) + " bytes, clear on disk: 1");
        }
    }

    private static String send(URI url, int size) throws IOException {
        var text = LINE.getBytes(StandardCharsets.UTF_8);
        var connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=ranh");
        var body = new ByteArrayOutputStream();
        body.writeBytes("--ranh\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        for (int left = size; left > 0; left -= text.length) {
            body.writeBytes(left >= text.length ? text : Arrays.copyOf(text, left));
        }
        body.writeBytes("\r\n--ranh--\r\n".getBytes(StandardCharsets.US_ASCII));
        connection.setFixedLengthStreamingMode(body.size());
        try (OutputStream out = connection.getOutputStream()) {
            body.writeTo(out);
        }
        if (connection.getResponseCode() != 200) {
            return "refused with " + connection.getResponseCode();
        }
        return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
