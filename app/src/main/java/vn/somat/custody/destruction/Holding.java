package vn.somat.custody.destruction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a refusal says of it. */
record Holding(String name, @Nullable LocalDate until) {}
