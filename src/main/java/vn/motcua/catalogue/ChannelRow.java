package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of the channels cell as its text falls apart: channel, limit, fee, remark.
 *
 * @param limit "7 Ngày", "1", or what else stands there; null when limit and fee cannot be parted
 * @param fee "Miễn phí", "50,000 VNĐ", …; null when limit and fee cannot be parted
 * @param rest the remark, or the whole row when it cannot be parted
 */
record ChannelRow(Channel channel, @Nullable String limit, @Nullable String fee, String rest) {
  private static final String HEADER = "Hình thức nộpThời gianPhí, lệ phíMô tả";

  /** A channel's name begins a row where a capital or a digit follows it without a blank. */
  private static final Pattern START =
      Pattern.compile("(Trực tiếp|Trực tuyến|Dịch vụ bưu chính)(?=[\\p{Lu}\\d])");

  private static final String FEE =
      "(?<fee>Miễn phí|Không có thông tin|[\\d.,]+ (?:VNĐ|Việt Nam Đồng|[Đđ]ồng|USD|EUR))";
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<limit>\\d+(?:[.,]\\d+)? ?(?:Ngày làm việc|Giờ làm việc|Ngày|Giờ|Tuần|Tháng|Năm|Phút)"
              + "|Không có thông tin"
              + "|\\d+(?=Miễn phí|Không có thông tin)"
              + "|[^\\d]{1,80}?)"
              + FEE
              + "(?<rest>.*)",
          Pattern.DOTALL);

  /** The rows of a cell; empty when it is no table of channels. */
  static List<ChannelRow> of(String cell) {
    if (!cell.startsWith(HEADER)) {
      return List.of();
    }
    String table = cell.substring(HEADER.length());
    Matcher start = START.matcher(table);
    if (!start.lookingAt()) {
      return List.of();
    }
    List<ChannelRow> rows = new ArrayList<>();
    Channel channel = channel(start.group());
    int from = start.end();
    while (start.find()) {
      rows.add(row(channel, table.substring(from, start.start())));
      channel = channel(start.group());
      from = start.end();
    }
    rows.add(row(channel, table.substring(from)));
    return rows;
  }

  private static ChannelRow row(Channel channel, String text) {
    Matcher parts = PARTS.matcher(text);
    return parts.matches()
        ? new ChannelRow(
            channel, parts.group("limit"), parts.group("fee"), parts.group("rest").strip())
        : new ChannelRow(channel, null, null, text);
  }

  private static Channel channel(String name) {
    return switch (name) {
      case "Trực tuyến" -> Channel.ONLINE;
      case "Dịch vụ bưu chính" -> Channel.POST;
      default -> Channel.COUNTER;
    };
  }
}
