package vn.somat.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/**
 * Loại tệp đính kèm: the kinds of file a register takes in, told by what is inside the file and never by its name.
 * Everything else is refused: programs, web pages, SVG, archives, Office files with macros.
 */
public enum AttachmentKind {
    PDF("application/pdf", "pdf", true),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", true),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false),
    ODT("application/vnd.oasis.opendocument.text", "odt", false),
    PNG("image/png", "png", true),
    JPEG("image/jpeg", "jpg", true),
    TIFF("image/tiff", "tif", true),
    TXT("text/plain; charset=UTF-8", "txt", true);

    private static final int HEAD = 1 << 16;

    private final String mediaType;
    private final String extension;
    private final boolean previewed;

    AttachmentKind(String mediaType, String extension, boolean previewed) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.previewed = previewed;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    public boolean previewed() {
        return previewed;
    }

    /** Reads as much as it needs from the stream, which the caller closes; empty = not on the list, refuse the file. */
    public static Optional<AttachmentKind> detect(InputStream content) throws IOException {
        byte[] head = content.readNBytes(HEAD);
        if (starts(head, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (starts(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (starts(head, 'I', 'I', 42, 0) || starts(head, 'M', 'M', 0, 42)) {
            return Optional.of(TIFF);
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            return ZipProbe.kind(new SequenceInputStream(new ByteArrayInputStream(head), content));
        }
        return PlainText.looksLike(head, head.length < HEAD) ? Optional.of(TXT) : Optional.empty();
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
