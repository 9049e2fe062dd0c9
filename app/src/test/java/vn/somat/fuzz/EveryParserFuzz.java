package vn.somat.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import vn.somat.classification.lists.ListFuzz;
import vn.somat.interchange.CsvFuzz;
import vn.somat.interchange.sheets.WorkbookFuzz;
import vn.somat.printing.AttachmentFuzz;
import vn.somat.printing.PreviewFuzz;
import vn.somat.registry.web.RequestFuzz;
import vn.somat.regulation.PackFuzz;
import vn.somat.reporting.packages.ReportPackageFuzz;
import vn.somat.vault.HeadersFuzz;
import vn.somat.vault.shares.SharesFuzz;

/** All of them in one process: the first byte chooses the parser, the others are what it is given. */
public final class EveryParserFuzz {

    private static final List<Consumer<byte[]>> PARSERS = List.of(
            CsvFuzz::fuzzerTestOneInput,
            AttachmentFuzz::fuzzerTestOneInput,
            PackFuzz::fuzzerTestOneInput,
            ReportPackageFuzz::fuzzerTestOneInput,
            HeadersFuzz::fuzzerTestOneInput,
            SharesFuzz::fuzzerTestOneInput,
            ListFuzz::fuzzerTestOneInput,
            WorkbookFuzz::fuzzerTestOneInput,
            RequestFuzz::fuzzerTestOneInput,
            PreviewFuzz::fuzzerTestOneInput,
            VerifierFuzz::fuzzerTestOneInput);

    private EveryParserFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length > 0) {
            PARSERS.get((data[0] & 0xff) % PARSERS.size()).accept(Arrays.copyOfRange(data, 1, data.length));
        }
    }
}
