package vn.somat.printing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import vn.somat.fuzz.Fuzzed;

/** A PDF somebody attaches, drawn as a page: the objects are theirs. */
public final class PreviewFuzz {

    private static final Previews PREVIEWS = new Previews();
    private static final String AROUND = """
            %%PDF-1.7
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 60 60]/Contents 4 0 R/Resources<<>>>> endobj
            4 0 obj %s endobj
            trailer <</Root 1 0 R>>
            %%%%EOF
            """;

    private PreviewFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        var parts = AROUND.formatted("\u0000").split("\u0000");
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(parts[0].getBytes(ISO_8859_1));
        whole.writeBytes(data);
        whole.writeBytes(parts[1].getBytes(ISO_8859_1));
        Fuzzed.read(() -> PREVIEWS.pages(new ByteArrayInputStream(whole.toByteArray()), 0, 1));
    }
}
