package vn.somat.interchange.backups;

import java.nio.file.Path;

/**
 * Sao lưu tự động.
 *
 * @param folder on this machine; best a medium that is taken away
 * @param everyDays how many days lie between two
 * @param keep how many files stay; the oldest goes first
 */
public record BackupPlan(String folder, int everyDays, int keep) {

    public Path path() {
        return Path.of(folder);
    }
}
