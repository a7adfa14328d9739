package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Lines in the form of the national catalogue. */
final class NationalSamples {
  private static final Path CRAWL = Path.of("../shared/data/procedures/commune_400.jsonl");

  private NationalSamples() {}

  /** A line that can be read to the end, with some members changed. */
  static String line(Map<String, String> changed) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("ma_thu_tuc", "1.004944");
    line.put("ten_thu_tuc", "Thủ tục chấm dứt chăm sóc thay thế cho trẻ em");
    line.put("so_quyet_dinh", "847/QĐ-BYT");
    line.put("linh_vuc", "Trẻ em");
    line.put("doi_tuong_thuc_hien", "Công dân Việt Nam");
    line.put("trinh_tu_thuc_hien", "Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.");
    line.put(
        "cach_thuc_thuc_hien",
        "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến5 Ngày làm việcMiễn phíTrực tiếp5 Ngày làm"
            + " việcMiễn phí");
    line.put(
        "thanh_phan_ho_so",
        "--Tên giấy tờMẫu đơn, tờ khaiSố lượng- Đơn đề nghị;1 bản chínhGiấy khai sinh của trẻ em0"
            + " bản chính,2 bản sao");
    line.put(
        "can_cu_phap_ly",
        "Tên văn bản pháp lýMã văn bảnLuật Trẻ em102/2016/QH13quy định chi tiết một số điều của"
            + " Luật trẻ em56/2017/NĐ-CP");
    line.put("co_quan_thuc_hien", "Không có thông tin");
    line.put("yeu_cau_dieu_kien", "Không có thông tin");
    line.put(
        "ket_qua_xu_ly",
        "Quyết định chấm dứtMã: KQ.G15.000055Từ khóaKhông có thông tinMô tảKhông có thông tinChọn"
            + " cơ quan thực hiệnTỉnh/ Thành phố");
    line.putAll(changed);
    return JsonMapper.shared().writeValueAsString(line);
  }

  /** The crawl of 400 procedures, which stands beside a checkout of the workshop only. */
  static Path crawl() {
    assumeTrue(Files.exists(CRAWL), CRAWL + " is not here: the crawl is no part of the project");
    return CRAWL;
  }
}
