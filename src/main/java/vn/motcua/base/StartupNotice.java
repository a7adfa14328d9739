package vn.motcua.base;

import java.util.List;

/** Lines that a module has the server print once it is ready, after the address: demo accounts. */
public interface StartupNotice {
  /**
   * The lines, in English, without line ends.
   *
   * @param address where the server answers, as http://localhost:8080
   */
  List<String> lines(String address);
}
