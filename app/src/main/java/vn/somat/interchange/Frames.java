package vn.somat.interchange;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.ledger.Refusal;

/** Frames of a backup: a length of four bytes and that many bytes. The first and the last hold JSON, the others rows. */
final class Frames {

    static final int LARGEST = 1 << 16;

    /** A head names every table and column; a hundred times what it is today. */
    private static final int LARGEST_ACCEPTED = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private Frames() {}

    static void writeJson(DataOutputStream out, Object value) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(value);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static <T> T readJson(DataInputStream in, Class<T> type) throws IOException {
        return JSON.readValue(read(in), type);
    }

    static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST_ACCEPTED) {
            throw Refusal.conflict("interchange.backup.damaged");
        }
        return in.readNBytes(length);
    }
}
