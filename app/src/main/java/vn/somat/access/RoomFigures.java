package vn.somat.access;

import java.time.LocalDate;
import java.util.List;

/**
 * Số liệu báo cáo của một phòng: what a room counts for the reports of the office. Numbers of the whole office, without a name
 * or a word; whoever asks has asked who reads them. A room that has such numbers tells them by one of these.
 */
public interface RoomFigures {

    /** What happened between two days, both included, and what stands at the end of the last; the same whenever it is asked. */
    List<Figure> between(LocalDate from, LocalDate to);
}
