package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;
import vn.somat.registry.DistributionLists;

/** Real papers of four provinces and the centre, registered as they came, and a directive sent to its own recipients. */
@BrowserTest
class RealDocumentsTests {

    private static final List<String[]> PAPERS = List.of(
            paper(
                    "35-QC/TU",
                    "2022-08-01",
                    "QC",
                    "Tỉnh ủy Bắc Kạn",
                    "Bảo vệ bí mật Nhà nước của các cơ quan, tổ chức đảng, tổ chức chính trị - xã hội từ cấp tỉnh đến cơ sở thuộc Đảng bộ tỉnh"),
            paper(
                    "816-QĐ/TU",
                    "2022-10-03",
                    "Quy định",
                    "Tỉnh ủy Bắc Kạn",
                    "Công tác văn thư, lưu trữ trong các cơ quan, tổ chức đảng, tổ chức chính trị - xã hội các cấp thuộc Đảng bộ tỉnh Bắc Kạn"),
            paper(
                    "1881-QĐ/TU",
                    "2023-02-03",
                    "Quyết định",
                    "Tỉnh ủy Thanh Hóa",
                    "Ban hành Quy chế bảo vệ bí mật nhà nước của Đảng trong các cơ quan, tổ chức đảng thuộc Đảng bộ tỉnh Thanh Hóa"),
            paper(
                    "3200-QĐ/TU",
                    "2024-04-02",
                    "Quyết định",
                    "Tỉnh ủy Thanh Hóa",
                    "Ban hành Quy chế quản lý, vận hành, khai thác hạ tầng, ứng dụng và đảm bảo an toàn thông tin trên mạng CNTT các cơ quan, tổ chức đảng thuộc Đảng bộ tỉnh Thanh Hóa"),
            paper(
                    "1104-CV/TU",
                    "2023-06-08",
                    "CV",
                    "Tỉnh ủy Thanh Hóa",
                    "Rà soát, báo cáo công tác bảo đảm an toàn, an ninh thông tin trong mạng thông tin diện rộng của Đảng"),
            paper(
                    "1517-CV/TU",
                    "2024-03-25",
                    "CV",
                    "Tỉnh ủy Thanh Hóa",
                    "Tăng cường công tác bảo vệ BMNN trong các cơ quan, tổ chức đảng"),
            paper(
                    "26-CT/TU",
                    "2024-08-30",
                    "CT",
                    "Tỉnh ủy Thanh Hóa",
                    "Tăng cường sự lãnh đạo của các cấp ủy đảng đối với công tác bảo vệ bí mật nhà nước trên địa bàn tỉnh"),
            paper(
                    "9383-CV/VPTW",
                    "2024-03-13",
                    "CV",
                    "Văn phòng Trung ương Đảng",
                    "Tăng cường công tác bảo vệ bí mật nhà nước"),
            paper(
                    "1722/QĐ-TTg",
                    "2020-11-03",
                    "Quyết định",
                    "Thủ tướng Chính phủ",
                    "Ban hành Danh mục bí mật Nhà nước của Đảng"),
            paper(
                    "1178/QĐ-TTg",
                    "2020-08-04",
                    "Quyết định",
                    "Thủ tướng Chính phủ",
                    "Ban hành Danh mục bí mật nhà nước trong lĩnh vực đối ngoại và hợp tác quốc tế"));

    private static final String FOOT = """
            - Ban Bí thư Trung ương Đảng,
            - Đảng ủy Công an Trung ương,
            - Văn phòng Trung ương Đảng,
            - Các đ/c ủy viên Ban Thường vụ Tỉnh ủy,
            - Các ban cán sự đảng, đảng đoàn,
            - Các cơ quan tham mưu, giúp việc Tỉnh ủy,
            - Các sở, ban, ngành, MTTQ,
            các tổ chức chính trị - xã hội của tỉnh,
            - Các huyện ủy, thị ủy, thành ủy,
            đảng ủy trực thuộc Tỉnh ủy,
            - Ủy ban nhân dân huyện, thị, thành phố,
            - CPVP, P.HC, LT,
            - Lưu Văn phòng Tỉnh ủy.
            """;

    @Test
    void theTenNamedPapersAreRegisteredAndFoundByTheirNumbersWithAndWithoutMarks(House house) {
        var client = ApiClient.of(house, Duty.CLERK_INCOMING, new Contract(), "read", "register");
        var book = new Desk(house).book("vb-den").value();
        for (var paper : PAPERS) {
            var made = client.post(
                    "/api/v1/incoming",
                    new tools.jackson.databind.json.JsonMapper()
                            .writeValueAsString(Map.of(
                                    "book", book.toString(),
                                    "number", paper[0],
                                    "date", paper[1],
                                    "type", paper[2],
                                    "issuer", paper[3],
                                    "abstract", paper[4],
                                    "level", "thuong")));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            assertThat(made.json().path("number").stringValue()).isEqualTo(paper[0]);
            assertThat(made.json().path("abstract").stringValue()).isEqualTo(paper[4]);
            var words = paper[0].replace('Đ', 'd').replaceAll("[-/]", "%20").toLowerCase(java.util.Locale.ROOT);
            assertThat(client.get("/api/v1/documents?q=" + words).text())
                    .contains(made.json().path("id").stringValue());
        }
        assertThat(client.get("/api/v1/documents?q=danh%20muc%20bi%20mat%20doi%20ngoai")
                        .text())
                .contains("1178/QĐ-TTg");
    }

    @Test
    void theDirectiveGoesToItsOwnRecipientsAsTheyStandAtItsFoot(House house, Visitor clerk) {
        var word = Desk.word();
        clerk.signedIn(Duty.CLERK_OUTGOING).go("/lists");
        clerk.fill("name", word).fill("members", FOOT).submit();
        var list = house.bean(DistributionLists.class).all(Staff.reader(house, Duty.CLERK_OUTGOING)).stream()
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow();
        assertThat(list.members()).hasSize(11);
        clerk.go("/books/" + new Desk(house).book("vb-di").value());
        clerk.fill("type", "CT")
                .fill("title", "Tăng cường công tác bảo vệ bí mật nhà nước trên địa bàn tỉnh Bình Định");
        clerk.fill("signer", "Hồ Quốc Dũng").choose("list", list.id().toString());
        clerk.page().locator("#entry button.primary").click();
        clerk.settle();
        assertThat(clerk.page().locator(".entry .given").innerText()).endsWith("-CT/TU");
        assertThat(clerk.page().locator("tr.fresh").innerText()).contains("Ban Bí thư Trung ương Đảng", "11");
    }

    private static String[] paper(String number, String date, String type, String issuer, String title) {
        return new String[] {number, date, type, issuer, title};
    }
}
