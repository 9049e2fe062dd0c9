package vn.somat.interchange.imports;

import java.util.List;

/** Tệp đã xem qua: what was seen in a file before anything was made of it. */
public record FileLook(List<SheetLook> sheets) {

    public FileLook {
        sheets = List.copyOf(sheets);
    }

    /** Old encodings that were found anywhere, by how many cells are in them. */
    public List<EncodingLook> encodings() {
        return java.util.Arrays.stream(OldEncoding.values())
                .map(this::encoding)
                .filter(look -> look.cells() > 0)
                .toList();
    }

    private EncodingLook encoding(OldEncoding encoding) {
        var all = sheets.stream()
                .flatMap(sheet -> sheet.columns().stream())
                .flatMap(column -> column.encodings().stream())
                .filter(look -> look.encoding() == encoding)
                .toList();
        return new EncodingLook(
                encoding,
                all.stream().mapToInt(EncodingLook::cells).sum(),
                all.stream().flatMap(look -> look.samples().stream()).limit(5).toList());
    }

    public int rows() {
        return sheets.stream().mapToInt(SheetLook::rows).sum();
    }
}
