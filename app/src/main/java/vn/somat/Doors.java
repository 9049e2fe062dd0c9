package vn.somat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the house is reached over a network: with a certificate of its own, behind gates whose word about the caller counts. */
final class Doors {

    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:]*");

    /** With forward secrecy and authenticated encryption, strongest first; nothing in CBC mode, nothing by RSA key exchange. */
    static final List<String> SUITES = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    private Doors() {}

    static List<String> settings(Typed typed) {
        return Stream.concat(certificate(typed), gates(typed)).toList();
    }

    static String scheme(Typed typed) {
        return typed.has("tls-certificate") ? "https" : "http";
    }

    private static Stream<String> certificate(Typed typed) {
        if (!typed.has("tls-certificate") && !typed.has("tls-key")) {
            return Stream.empty();
        }
        return Stream.of(
                "--server.ssl.certificate=" + readable(typed.required("tls-certificate")),
                "--server.ssl.certificate-private-key=" + readable(typed.required("tls-key")),
                "--server.ssl.enabled-protocols=TLSv1.3,TLSv1.2",
                "--server.ssl.ciphers=" + String.join(",", SUITES));
    }

    private static String readable(String typed) {
        var file = Path.of(typed).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new Trouble("command.tls.file", file);
        }
        return file.toUri().toString();
    }

    /** From these addresses, and no other, the name of the caller and the scheme are taken from the headers of the gate. */
    private static Stream<String> gates(Typed typed) {
        var behind = typed.option("behind");
        if (behind == null) {
            return Stream.empty();
        }
        var addresses = Arrays.stream(behind.split(",")).map(String::strip).toList();
        for (var address : addresses) {
            if (!ADDRESS.matcher(address).matches()) {
                throw new UsageFault("command.behind", address);
            }
        }
        return Stream.of(
                "--server.forward-headers-strategy=native",
                // Whatever name and port the gate is called by, the way back is from there.
                "--server.tomcat.use-relative-redirects=true",
                "--server.tomcat.remoteip.internal-proxies="
                        + addresses.stream()
                                .map(each -> each.replace(".", "[.]"))
                                .collect(Collectors.joining("|")),
                "--server.tomcat.remoteip.remote-ip-header=X-Forwarded-For",
                "--server.tomcat.remoteip.protocol-header=X-Forwarded-Proto");
    }
}
