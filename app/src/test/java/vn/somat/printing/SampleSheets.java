package vn.somat.printing;

import java.time.Instant;
import java.util.List;

/** Made-up sheets of each kind. */
final class SampleSheets {

    private static final Instant NOW = Instant.parse("2026-03-03T02:00:00Z");

    private SampleSheets() {}

    static ArrivalStamp stamp() {
        return new ArrivalStamp(
                "Dấu đến",
                50,
                35,
                "Văn phòng Tỉnh ủy R",
                "ĐẾN",
                List.of(
                        new Field("Số:", "35"),
                        new Field("Ngày:", "03/3/2026"),
                        new Field("Chuyển:", ""),
                        new Field("Số và ký hiệu hồ sơ:", "")),
                NOW);
    }

    static Slip slip() {
        return new Slip(
                "Phiếu đăng ký",
                "TỈNH ỦY R",
                "VĂN PHÒNG TỈNH ỦY",
                "PHIẾU ĐĂNG KÝ VĂN BẢN ĐẾN",
                List.of(
                        new Field("Số đến", "35"),
                        new Field("Cơ quan ban hành", "Ủy ban nhân dân tỉnh R"),
                        new Field("Số, ký hiệu", "1722/QĐ-UBND"),
                        new Field("Tên loại và trích yếu", "Quyết định về việc bảo đảm chữ ữ ẫ ợ đ Đ đầy đủ"),
                        new Field("Người nhận", "")),
                new Witness(SampleBook.PAYLOAD, "Sổ chứng cứ: 20 991 mục\nGốc: CsUY apGG Po4d kMgI"),
                "R, ngày 03 tháng 3 năm 2026",
                List.of(new Field("NGƯỜI GIAO", "Nguyễn Thị Hợi"), new Field("NGƯỜI NHẬN", "")),
                "(Ký, ghi rõ họ tên)",
                NOW);
    }

    static RecoverySheet recovery() {
        return new RecoverySheet(
                "Phiếu khôi phục",
                "PHIẾU KHÔI PHỤC KHÓA KHO",
                List.of(
                        new Field("Mã kho", "0197a3c2-7d11"),
                        new Field("Dấu vân tay của khóa", "4F2A 91BC 0D77 E310"),
                        new Field("Cần để mở", "3 trong 5 mảnh")),
                "Mảnh",
                List.of(
                        "somat1-01-k7qd-9m2x-4tvc-8hwn-3rfz-6jpl-y5sb-0gea-u1xo-k7qd-9m2x-4tvc-8hwn-3rfz-6jpl",
                        "somat1-02-m2xk-7qd9-tvc4-hwn8-rfz3-jpl6-sby5-gea0-xou1-qd9m-2xk7-tvc4-hwn8-rfz3-jpl6"),
                List.of(
                        "Cất phiếu này trong phong bì niêm phong, tách khỏi các mảnh khác.",
                        "Không chụp ảnh, không gõ vào máy nối mạng."),
                List.of(new Field("Người giữ", ""), new Field("Ngày nhận, chữ ký", "")),
                NOW);
    }
}
