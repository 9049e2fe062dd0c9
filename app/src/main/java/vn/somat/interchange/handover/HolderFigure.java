package vn.somat.interchange.handover;

import java.util.UUID;

/** Người đang giữ: who answers for how many copies, up to which rank. */
public record HolderFigure(UUID person, String name, long count, int highestRank) {}
