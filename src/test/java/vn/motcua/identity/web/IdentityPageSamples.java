package vn.motcua.identity.web;

import java.util.List;
import vn.motcua.base.web.PageSamples;
import vn.motcua.identity.DemoAccounts.DemoAccount;
import vn.motcua.identity.Role;
import vn.motcua.identity.web.SignInPage.DemoGroup;

class IdentityPageSamples implements PageSamples {
  @Override
  public List<Object> pages() {
    DemoAccount officer =
        new DemoAccount(
            Role.RECEPTION,
            "nam.tv",
            "Trần Văn Nam",
            "Cán bộ tiếp nhận",
            "Reception officer",
            "Ủy ban nhân dân xã Hà Tây");
    DemoAccount citizen =
        new DemoAccount(Role.CITIZEN, "030190001234", "Nguyễn Thị Hoa", "", "", "");
    List<DemoGroup> demo =
        List.of(
            new DemoGroup(Role.CITIZEN, List.of(citizen)),
            new DemoGroup(Role.RECEPTION, List.of(officer, officer)));
    RegisterForm form =
        new RegisterForm(
            "Nguyễn Thị Hoa", "030190001234", "1990-05-04", "0912345678", "", "Hà Tây", "", "");
    return List.of(
        new SignInPage("", "", "", List.of()),
        new SignInPage("nam.tv", "/desk", "con trâu trắng", demo),
        new RegisterPage(RegisterForm.EMPTY),
        new RegisterPage(form),
        new PasswordPage("nam.tv", false),
        new PasswordPage("nam.tv", true));
  }
}
