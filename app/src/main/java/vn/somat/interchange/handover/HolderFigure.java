package vn.somat.interchange.handover;

import java.util.UUID;

/**
 * Người đang giữ: who answers for how many copies, up to which rank.
 *
 * @param others devices, seals, files of meetings and findings that are not finished
 */
public record HolderFigure(UUID person, String name, long count, long others, int highestRank) {}
