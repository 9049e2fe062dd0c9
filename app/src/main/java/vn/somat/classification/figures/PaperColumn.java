package vn.somat.classification.figures;

import java.util.Set;

/** Cột của bảng thống kê. What happened is counted within the days asked for, what is kept at the end of the last of them. */
public enum PaperColumn {
    CAME,
    WENT,
    EXTENDED,
    /** Tăng hoặc giảm độ mật. */
    CHANGED,
    DECLASSIFIED,
    DESTROYED,
    KEPT_CAME,
    KEPT_WENT,
    KEPT;

    /** What level changes it counts; none for what counts papers. */
    Set<String> acts() {
        return switch (this) {
            case EXTENDED -> Set.of("EXTENDED");
            case CHANGED -> Set.of("RAISED", "LOWERED");
            case DECLASSIFIED -> Set.of("DECLASSIFIED");
            default -> Set.of();
        };
    }
}
