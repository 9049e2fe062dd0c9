package vn.somat.rehearsal;

/** Quy chế, nội quy of the rehearsal office. */
final class OwnTexts {

    static final String REGULATION = """
            Điều 1. Quy chế này áp dụng với mọi cán bộ, công chức, người lao động của Văn phòng.
            Điều 2. Chỉ soạn thảo, lưu giữ bí mật nhà nước trên máy không nối mạng, đã được công an kiểm tra.
            Điều 3. Tài liệu mật cất trong tủ, két có khóa; rời phòng phải khóa tủ.
            Điều 4. Việc sao, chụp, mang ra ngoài chỉ làm khi người có thẩm quyền cho phép bằng văn bản.
            Điều 5. Lộ, mất hoặc có nguy cơ lộ, mất thì báo ngay người đứng đầu.""";
    static final String HOUSE_RULES = """
            1. Không mang điện thoại, thiết bị ghi âm, ghi hình vào phòng soạn thảo, kho lưu giữ và phòng họp kín.
            2. Cuối giờ làm việc kiểm tra tủ, két, máy in; không để tài liệu mật trên bàn.
            3. Người ngoài vào kho, phòng máy phải có cán bộ bảo vệ bí mật nhà nước đi cùng và ghi sổ ra vào.
            4. Vật mang tin di động chỉ dùng loại đã ghi sổ, không cắm vào máy nối mạng.""";

    private OwnTexts() {}
}
