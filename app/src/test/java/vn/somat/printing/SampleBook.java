package vn.somat.printing;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** A made-up book of incoming secret papers, with everything that may stand in one. */
final class SampleBook {

    static final String PAYLOAD =
            "somat.vn/tinh-uy-ra\n20991\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n2026-12-31T17:05:00+07:00";

    private SampleBook() {}

    static Book book() {
        return new Book(
                "Sổ đăng ký số 02, quyển 01, năm 2026",
                new Cover(
                        "Đảng bộ tỉnh R",
                        "Văn phòng Tỉnh ủy R",
                        "Sổ đăng ký bí mật nhà nước đến",
                        List.of(
                                new Field("Năm:", "2026"),
                                new Field("Từ ngày", "02/3/2026 đến ngày 31/12/2026"),
                                new Field("Từ số", "01 đến số 1045")),
                        "Quyển số: 01",
                        "Mẫu sổ theo Phụ lục III Nghị định số 63/2026/NĐ-CP"),
                List.of(
                        BookColumn.code(1, "Số thứ tự", 5),
                        BookColumn.code(2, "Ngày đến", 9),
                        BookColumn.code(3, "Số đến", 6),
                        BookColumn.words(4, "Cơ quan, tổ chức ban hành tài liệu, vật chứa BMNN", 16),
                        BookColumn.words(5, "Số, ký hiệu", 11),
                        BookColumn.code(6, "Ngày tháng", 9),
                        BookColumn.words(7, "Tên loại và trích yếu nội dung tài liệu, vật chứa BMNN", 26),
                        BookColumn.words(8, "Độ mật", 9),
                        BookColumn.words(9, "Đơn vị và ký nhận", 14),
                        BookColumn.words(10, "Ghi chú", 14)),
                "Sổ đăng ký bí mật nhà nước đến · Năm 2026 · Quyển số: 01",
                "Trang",
                new Closing(
                        "Trang kết thúc sổ",
                        List.of(
                                new Field("Sổ này có", "{pages} trang, kể cả bìa và trang này."),
                                new Field("Tổng số dòng đã ghi:", "{rows}"),
                                new Field("Số thứ tự cuối cùng:", "1045")),
                        "R, ngày 31 tháng 12 năm 2026",
                        List.of(new Field("VĂN THƯ", "Nguyễn Thị Hợi"), new Field("CHÁNH VĂN PHÒNG", "Đặng Hữu Lẫm")),
                        "(Ký, ghi rõ họ tên)"),
                new Witness(PAYLOAD, "Sổ chứng cứ: 20 991 mục\nGốc: CsUY apGG Po4d kMgI\nlúc 17:05 ngày 31/12/2026"),
                Instant.parse("2026-12-31T10:05:00Z"));
    }

    static Iterator<BookRow> rows(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SampleBook::row).iterator();
    }

    private static BookRow row(int n) {
        String serial = "%02d".formatted(n);
        Cell level = n % 7 == 0
                ? Cell.of("Tuyệt mật").with(Shape.SQUARE)
                : n % 3 == 0
                        ? Cell.of("Tối mật").with(Shape.TRIANGLE)
                        : Cell.of("Mật").with(Shape.named("circle"));
        Cell title = n % 7 == 0
                ? Cell.of("Công văn")
                : Cell.of("Kế hoạch về việc bảo vệ nhà nước, những người giữ sổ, bảo đảm tiến độ kiểm tra "
                        + "tại các xã, phường trong đợt " + n);
        BookRow row = new BookRow(List.of(
                Cell.of(serial),
                Cell.of("03/3/2026"),
                n % 5 == 0 ? Cell.corrected(serial + "a", serial) : Cell.of(serial),
                Cell.of(n % 2 == 0 ? "Bộ Công an" : "Ủy ban nhân dân tỉnh R"),
                Cell.of((1100 + n) + "-CV/TU"),
                Cell.of("27/02/2026"),
                title,
                level,
                Cell.of("Phòng Tổng hợp\nĐã ký nhận"),
                Cell.of(n % 11 == 0 ? "Hủy dòng: ghi nhầm, đã ghi lại ở số " + (n + 1) : "")));
        return n % 11 == 0 ? row.cancelled(9) : row;
    }
}
