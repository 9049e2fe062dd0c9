package vn.somat.custody.destruction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.DocumentId;

/** What the book says of a paper. */
record PaperRow(DocumentId id, String number, @Nullable LocalDate date, String regime, String level, int rank) {}
