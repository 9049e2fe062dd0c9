package vn.somat.printing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into a zip without trusting it: every byte that comes out is counted. */
final class ZipProbe {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_TO_DETECT = 64L << 20;
    private static final int MOST_NAMES = 1 << 18;
    private static final long MOST_XML = 12L << 20;
    private static final long MOST_IN_ALL = 96L << 20;

    private ZipProbe() {}

    static Optional<AttachmentKind> kind(InputStream in) {
        try {
            ZipInputStream zip = new ZipInputStream(in);
            long left = MOST_TO_DETECT;
            for (int n = 0; n < MOST_ENTRIES && left > 0; n++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return Optional.empty();
                }
                if (n == 0 && entry.getName().equals("mimetype")) {
                    return openDocument(zip.readNBytes(MOST_NAMES));
                }
                if (entry.getName().equals("[Content_Types].xml")) {
                    return office(zip.readNBytes(MOST_NAMES));
                }
                left -= count(zip, left);
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Refuses what would swell beyond what this machine should hold for one preview. */
    static void refuseBomb(InputStream in, Deadline deadline) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        long left = MOST_IN_ALL;
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            deadline.check();
            long most = entry.getName().endsWith(".xml") ? Math.min(MOST_XML, left) : left;
            long size = count(zip, most);
            left -= size;
            if (size >= most || ++entries > MOST_ENTRIES) {
                throw new PreviewFailed(PreviewFailed.Reason.TOO_LARGE);
            }
        }
    }

    private static Optional<AttachmentKind> openDocument(byte[] type) {
        boolean text = new String(type, StandardCharsets.US_ASCII).equals(AttachmentKind.ODT.mediaType());
        return text ? Optional.of(AttachmentKind.ODT) : Optional.empty();
    }

    private static Optional<AttachmentKind> office(byte[] xml) {
        String types = new String(xml, StandardCharsets.UTF_8);
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            return Optional.empty();
        }
        if (types.contains(AttachmentKind.DOCX.mediaType() + ".main+xml")) {
            return Optional.of(AttachmentKind.DOCX);
        }
        return types.contains(AttachmentKind.XLSX.mediaType() + ".main+xml")
                ? Optional.of(AttachmentKind.XLSX)
                : Optional.empty();
    }

    private static long count(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long sum = 0;
        int read = 0;
        while (sum < most && (read = in.read(buffer)) >= 0) {
            sum += read;
        }
        return sum;
    }
}
