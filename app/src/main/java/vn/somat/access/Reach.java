package vn.somat.access;

import vn.somat.regulation.Direction;

/**
 * A whole book's worth of papers a reader may see (phạm vi được đọc): one direction, from a lowest to a highest level
 * rank, both included. Already cut down to the reader's clearance.
 */
public record Reach(Direction direction, int lowest, int highest) {

    public Reach {
        if (lowest > highest) {
            throw new IllegalArgumentException("a reach from " + lowest + " to " + highest + " is empty");
        }
    }

    boolean covers(Direction asked, int rank) {
        return direction == asked && lowest <= rank && rank <= highest;
    }
}
