package vn.motcua.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.base.web.Html;

/** Where administrators come in: everything in their menu, to choose from. */
@Controller
final class AdminHomeController {
  @GetMapping("/admin")
  Html show() {
    return Html.of(new AdminHomePage());
  }
}
