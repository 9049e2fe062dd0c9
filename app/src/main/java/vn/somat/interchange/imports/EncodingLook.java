package vn.somat.interchange.imports;

import java.util.List;

/**
 * Bảng mã tìm thấy.
 *
 * @param cells how many cells seem to be in it
 * @param samples some of them, before and after
 */
public record EncodingLook(OldEncoding encoding, int cells, List<Sample> samples) {

    public EncodingLook {
        samples = List.copyOf(samples);
    }

    /** A cell as it stands in the file and as it would be read. */
    public record Sample(String before, String after) {

        @Override
        public String toString() {
            return "Sample";
        }
    }
}
