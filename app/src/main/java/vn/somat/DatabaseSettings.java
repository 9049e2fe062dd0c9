package vn.somat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where everything is kept.
 *
 * @param data the data folder; holds the carried PostgreSQL unless a server is named, and the log
 * @param db a PostgreSQL server (15 or newer) to use instead; user and password come from the environment
 */
@ConfigurationProperties("somat")
record DatabaseSettings(Path data, @Nullable Server db) {

    record Server(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password) {

        /** Never the password: settings are printed when they cannot be bound. */
        @Override
        public String toString() {
            return "Server[" + url + "]";
        }
    }
}
