package vn.motcua.identity.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.base.MotcuaIT;

/** What is stricter once the connection is encrypted. */
@MotcuaIT
class HttpsIT {
  @Autowired private MockMvc mvc;

  @Test
  void over_https_the_browser_is_told_to_stay_there_and_the_cookie_goes_nowhere_else()
      throws Exception {
    mvc.perform(get("/sign-in").secure(true))
        .andExpect(header().string("Strict-Transport-Security", "max-age=31536000"))
        .andExpect(cookie().secure("SESSION", true))
        .andExpect(cookie().httpOnly("SESSION", true));
  }
}
