package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The administrative areas of the country, as they were on a day. */
@Service
public class Areas {
  private final AreaStore store;

  Areas(AreaStore store) {
    this.store = store;
  }

  public Optional<Area> byCode(String code, LocalDate day) {
    return store.byCode(code, day);
  }

  /** Every province, by name. */
  public List<Area> provinces(LocalDate day) {
    return store.provinces(day);
  }

  /** Areas directly within one, by name. */
  public List<Area> within(String code, LocalDate day) {
    return store.within(code, day);
  }

  /**
   * The area and those around it as an address is written: "Xã Thanh Hồng, Huyện Thanh Hà, Tỉnh Hải
   * Dương".
   *
   * @return the empty string when there is no such area on that day
   */
  public String address(String code, LocalDate day) {
    return store.around(code, day).stream().map(Area::fullName).collect(Collectors.joining(", "));
  }
}
