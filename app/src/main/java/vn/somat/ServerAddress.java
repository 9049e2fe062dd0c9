package vn.somat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;

/**
 * Where the PostgreSQL server of the house is, as it was typed. On another machine it is reached by TLS with its certificate and its
 * name checked, or not at all: what travels there are passwords of the database, ids, days and names.
 */
final class ServerAddress {

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:]*");

    private ServerAddress() {}

    static void requireClosed(String url) {
        var said = Driver.parseURL(url, null);
        if (said == null) {
            throw new UsageFault("command.db-url");
        }
        var hosts = String.valueOf(PGProperty.PG_HOST.getOrDefault(said)).split(",");
        if (!Arrays.stream(hosts).allMatch(ServerAddress::isHere) && !isVerified(said)) {
            throw new UsageFault("command.db-url.tls");
        }
    }

    /** A class of somebody's own that judges certificates would judge in our place. */
    private static boolean isVerified(Properties said) {
        try {
            return SslMode.of(said) == SslMode.VERIFY_FULL
                    && !PGProperty.SSL_FACTORY.isPresent(said)
                    && !PGProperty.SSL_HOSTNAME_VERIFIER.isPresent(said)
                    && !PGProperty.SOCKET_FACTORY.isPresent(said);
        } catch (PSQLException noSuchMode) {
            return false;
        }
    }

    /** No name is looked up: what it means may change. */
    private static boolean isHere(String host) {
        var plain = host.strip().replaceAll("^\\[|]$", "");
        try {
            return plain.equals("localhost")
                    || NUMBERS.matcher(plain).matches()
                            && InetAddress.getByName(plain).isLoopbackAddress();
        } catch (IOException none) {
            return false;
        }
    }
}
