package vn.somat.interchange.batches;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Runs of made-up decisions, for the tests of what happens to them. */
final class Runs {

    private final TestOffice office;
    final Reader clerk;

    Runs(TestOffice office) {
        this.office = office;
        var unused = office.second(Duty.CLERK_OUTGOING);
        clerk = office.bean(Readers.class).named("clerk-outgoing").orElseThrow();
    }

    /** Given, looked through and started; not one has a number. */
    UUID begun(int rows) {
        var batch = office.bean(BatchDesk.class).prepare(clerk, order(), file(rows), false);
        office.bean(BatchClockwork.class).work();
        office.bean(BatchDesk.class).start(clerk, batch);
        return batch;
    }

    BatchOrder order() {
        return new BatchOrder(
                office.book("vb-di"),
                office.today(),
                "QĐ",
                null,
                "thuong",
                null,
                null,
                1,
                null,
                null,
                new BatchTexts(
                        "Nguyễn Văn An",
                        "Tặng Huy hiệu {{ huy hieu }} năm tuổi Đảng cho đồng chí {{Họ tên}}",
                        "{{nơi nhận}}\nLưu Văn phòng",
                        null,
                        "Điều 1. Tặng đồng chí {{họ tên}} Huy hiệu.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."));
    }

    static byte[] file(int rows) {
        var text = new StringBuilder("Họ tên,Huy hiệu,Nơi nhận\n");
        for (int i = 1; i <= rows; i++) {
            text.append("Đảng viên thứ ").append(i).append(",30,Đảng ủy xã An Lộc\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
