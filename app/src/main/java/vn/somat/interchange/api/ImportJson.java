package vn.somat.interchange.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.imports.FileState;
import vn.somat.interchange.imports.ImportBook;
import vn.somat.interchange.imports.OldFile;

/**
 * Tệp sổ cũ đang nhập, as {@code openapi.yaml} describes it.
 *
 * @param name empty once nothing of the file is kept
 * @param works whether somebody works on it; when not, and its state says so, the work was cut off
 * @param rows lines read by the last check, of which {@code good} may be written
 * @param trouble code of what the work broke off with
 * @param faults how many lines have which fault, by its code
 */
record ImportJson(
        UUID id,
        String form,
        String name,
        String sha256,
        Instant receivedAt,
        FileState state,
        boolean works,
        int rows,
        int good,
        int done,
        int total,
        @Nullable String trouble,
        List<VolumeJson> volumes,
        Map<String, Integer> faults) {

    static ImportJson of(ImportBook book, OldFile file) {
        return new ImportJson(
                file.id(),
                file.form(),
                book.name(file),
                file.sha256(),
                file.receivedAt(),
                file.state(),
                book.goesOn(file),
                file.rows(),
                file.good(),
                file.done(),
                file.total(),
                file.trouble(),
                book.volumes(file).stream().map(VolumeJson::of).toList(),
                book.kinds(file));
    }

    @Override
    public String toString() {
        return "ImportJson[" + id + "]";
    }
}
