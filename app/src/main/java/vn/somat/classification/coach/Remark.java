package vn.somat.classification.coach;

import java.util.List;

/**
 * Điều cần xem lại: something to look at again before the proposal.
 *
 * @param code message key below {@code classification.coach.remark.}
 * @param warning whether somebody has to look at it; otherwise it only explains
 * @param article on which it rests; empty when on none
 */
public record Remark(String code, boolean warning, String article, List<Object> args) {

    public Remark {
        args = List.copyOf(args);
    }
}
