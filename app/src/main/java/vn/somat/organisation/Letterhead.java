package vn.somat.organisation;

import java.util.List;
import vn.somat.regulation.PaperForms;

/** Tên cơ quan và tiêu ngữ: what stands at the top of every paper of the office. @param right one or two lines */
record Letterhead(String superior, String body, List<String> right) {

    static Letterhead of(Office office, PaperForms forms) {
        var head = forms.head(office.side());
        return new Letterhead(
                office.superior(),
                office.name(),
                head.second().isEmpty() ? List.of(head.first()) : List.of(head.first(), head.second()));
    }
}
