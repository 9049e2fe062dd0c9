package vn.somat.classification.determination;

import vn.somat.classification.determination.Determination.State;

/**
 * Phiếu về một văn bản đến chưa đóng dấu: what was proposed on it.
 *
 * @param visible whether its reader may open it, who sees the paper but not every proposal
 */
public record AboutReceived(DeterminationId id, State state, boolean visible) {}
