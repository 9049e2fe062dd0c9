package vn.somat.custody.carriers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;

/** Văn bản của các bản: what the pages of copies say of a paper. No title: nobody has read it by looking at its copies. */
public record Paper(
        DocumentId id, String number, @Nullable LocalDate date, Level level, Direction direction, boolean cancelled) {}
