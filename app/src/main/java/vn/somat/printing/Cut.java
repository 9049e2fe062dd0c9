package vn.somat.printing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bundled typefaces. Liberation Serif has the widths of Times New Roman, which the forms ask for. */
enum Cut {
    SERIF("LiberationSerif-Regular"),
    SERIF_BOLD("LiberationSerif-Bold"),
    SERIF_ITALIC("LiberationSerif-Italic"),
    MONO_BOLD("LiberationMono-Bold");

    private final String file;

    Cut(String file) {
        this.file = file;
    }

    InputStream open() throws IOException {
        InputStream in = Cut.class.getResourceAsStream("/liberation/" + file + ".ttf");
        if (in == null) {
            throw new FileNotFoundException(file);
        }
        return in;
    }

    /** Ligatures are off: a drawn "fi" must come out of the file as f and i again. */
    TrueTypeFont parse() throws IOException {
        try (InputStream in = open()) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            return font;
        }
    }
}
