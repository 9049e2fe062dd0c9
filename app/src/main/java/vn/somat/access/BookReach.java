package vn.somat.access;

import java.util.Set;
import vn.somat.organisation.Duty;
import vn.somat.regulation.Direction;

/** Which books a duty reads wholly: the directions, and the ranks before clearance is looked at. */
record BookReach(Duty duty, Set<Direction> directions, int lowest, int highest) {}
