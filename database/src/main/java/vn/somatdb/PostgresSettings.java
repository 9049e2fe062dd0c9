package vn.somatdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the server is told on its command line; nothing is left to a file that someone may have edited. */
final class PostgresSettings {

    private PostgresSettings() {}

    static List<String> arguments(int port, boolean throwaway) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", "" + port);
        settings.put("unix_socket_directories", "");
        settings.put("fsync", throwaway ? "off" : "on");
        settings.put("synchronous_commit", throwaway ? "off" : "on");
        settings.put("full_page_writes", throwaway ? "off" : "on");
        settings.put("max_connections", throwaway ? "300" : "60");
        settings.put("max_wal_size", "1GB");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // The log says that something failed, never with which values: no statement, no DETAIL line, no ERROR
        // (which can quote a value); the clerk and our own log are told by the caller.
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_messages", "log");
        settings.put("log_checkpoints", "off");
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }
}
