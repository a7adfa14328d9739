package vn.motcua.admin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.base.Ids;
import vn.motcua.base.MotcuaIT;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.Shift;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;

@MotcuaIT
class CalendarPagesIT {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 4);
  @Autowired private MockMvc mvc;
  @Autowired private Calendars calendars;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin",
        "/admin/calendars",
        "/admin/calendars/new",
        "/admin/calendars/vn",
        "/admin/calendars/vn?year=2026",
        "/admin/calendars/vn?year=99999",
        "/admin/calendars/vn/days/2026-09-02",
        "/admin/calendars/vn/week",
        "/admin/promises"
      })
  void anAdministratorSeesEveryPageAndASpecialistNone(String path) throws Exception {
    mvc.perform(get(path).with(as(PostKind.ADMINISTRATOR))).andExpect(status().isOk());
    mvc.perform(get(path).with(as(PostKind.SPECIALIST))).andExpect(status().isForbidden());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/calendars/none",
        "/admin/calendars/none/days/2026-09-02",
        "/admin/calendars/vn/days/1999-12-31"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    mvc.perform(get(path).with(as(PostKind.ADMINISTRATOR))).andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/calendars/vn/days/2026-02-30", "/admin/calendars/vn?year=next"})
  void whatIsNoDateOrYearIsABadRequest(String path) throws Exception {
    mvc.perform(get(path).with(as(PostKind.ADMINISTRATOR))).andExpect(status().is4xxClientError());
  }

  @Test
  void aCalendarIsAddedADayChangedAndASecondPersonToldToLookAgain() throws Exception {
    mvc.perform(
            post("/admin/calendars")
                .param("code", "ca-phao")
                .param("name", "Lịch xã Cà Phao")
                .param("base", "vn")
                .param("reason", "Lịch riêng của xã")
                .with(as(PostKind.ADMINISTRATOR))
                .with(csrf()))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", "/admin/calendars/ca-phao"));
    String day = "/admin/calendars/ca-phao/days/" + DAY;
    String first = proposed(change(day, "1", "Ngày hội của xã"));
    String second = proposed(change(day, "1", "Muộn"));
    mvc.perform(get(first).with(as(PostKind.ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Xác nhận thay đổi")));
    assertThat(calendars.get("ca-phao").dayKind(DAY)).isEqualTo(DayKind.WORKING);
    mvc.perform(confirm(first, PostKind.SPECIALIST)).andExpect(status().isForbidden());
    mvc.perform(confirm(first, PostKind.ADMINISTRATOR))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", "/admin/calendars/ca-phao?year=2031"));
    mvc.perform(confirm(second, PostKind.ADMINISTRATOR)).andExpect(status().isConflict());
    mvc.perform(get(second).with(as(PostKind.ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Xác nhận thay đổi"))));
    assertThat(calendars.get("ca-phao").dayKind(DAY)).isEqualTo(DayKind.REST);
    assertThat(calendars.versions("ca-phao").getFirst().author()).isEqualTo("Trần Thị Quản");
    mvc.perform(change(day, "1", "Muộn")).andExpect(status().isConflict());
    mvc.perform(get("/admin/calendars/ca-phao?year=2031").with(as(PostKind.ADMINISTRATOR)))
        .andExpect(content().string(containsString("Ngày hội của xã")));
  }

  @Test
  void aWeekChangesFromADayOnAndNotBefore() throws Exception {
    calendars.create("mua-he", "Lịch mùa hè", "", "vn", "Giờ mùa hè", "an");
    String proposal =
        proposed(
            post("/admin/calendars/mua-he/week")
                .param("seen", "1")
                .param("from", "2031-05-01")
                .param("monday", "06:30–11:00, 13:30–17:00")
                .param("saturday", "07:00–11:00")
                .param("reason", "Giờ mùa hè")
                .with(as(PostKind.ADMINISTRATOR))
                .with(csrf()));
    mvc.perform(get(proposal).with(as(PostKind.ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("06:30–11:00, 13:30–17:00")));
    mvc.perform(confirm(proposal, PostKind.ADMINISTRATOR)).andExpect(status().isSeeOther());
    LocalDate monday = LocalDate.of(2031, 5, 5);
    WorkingCalendar summer = calendars.get("mua-he");
    assertThat(summer.shifts(monday)).hasSize(2).contains(Shift.of("06:30", "11:00"));
    assertThat(summer.dayKind(monday.plusDays(1))).isEqualTo(DayKind.REST);
    assertThat(summer.dayKind(monday.plusDays(5))).isEqualTo(DayKind.WORKING);
    assertThat(summer.shifts(monday.minusWeeks(1))).contains(Shift.of("07:00", "11:30"));

    calendars.changeWeek(
        "mua-he",
        2,
        LocalDate.of(2031, 9, 1),
        Map.of(DayOfWeek.FRIDAY, List.of(Shift.of("08:00", "12:00"))),
        "Hết hè",
        "an");
    assertThat(calendars.get("mua-he").dayKind(monday)).isEqualTo(DayKind.WORKING);
    assertThat(calendars.get("mua-he").week(LocalDate.of(2031, 9, 1)).get(DayOfWeek.MONDAY))
        .isEmpty();
  }

  @Test
  void aWeekThatCannotBeComesBackWithEveryFault() throws Exception {
    mvc.perform(
            post("/admin/calendars/vn/week")
                .param("seen", "1")
                .param("from", "1/5/2031")
                .param("monday", "sáng")
                .with(as(PostKind.ADMINISTRATOR))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#from\"")))
        .andExpect(content().string(containsString("href=\"#monday\"")));
    mvc.perform(
            post("/admin/calendars/vn/week")
                .param("seen", "1")
                .param("from", "2031-05-01")
                .with(as(PostKind.ADMINISTRATOR))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#reason\"")));
  }

  @Test
  void faultsComeBackWithTheForm() throws Exception {
    mvc.perform(change("/admin/calendars/vn/days/" + DAY, "1", ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#reason\"")));
    mvc.perform(
            post("/admin/calendars")
                .param("code", "Không dấu")
                .with(as(PostKind.ADMINISTRATOR))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#code\"")));
    assertThat(calendars.get("vn").dayKind(DAY)).isEqualTo(DayKind.WORKING);
  }

  @Test
  void aSpecialistChangesNothing() throws Exception {
    mvc.perform(
            post("/admin/calendars/vn/days/" + DAY)
                .param("seen", "1")
                .with(as(PostKind.SPECIALIST))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  private String proposed(MockHttpServletRequestBuilder change) throws Exception {
    return requireNonNull(
        mvc.perform(change)
            .andExpect(status().isSeeOther())
            .andExpect(header().string("Location", containsString("/proposals/")))
            .andReturn()
            .getResponse()
            .getHeader("Location"));
  }

  private static MockHttpServletRequestBuilder confirm(String proposal, PostKind kind) {
    return post(proposal + "/confirmation").with(as(kind)).with(csrf());
  }

  private static MockHttpServletRequestBuilder change(String path, String seen, String reason) {
    return post(path)
        .param("seen", seen)
        .param("kind", "REST")
        .param("name", "Ngày hội của xã")
        .param("status", "CONFIRMED")
        .param("reason", reason)
        .with(as(PostKind.ADMINISTRATOR))
        .with(csrf());
  }

  private static RequestPostProcessor as(PostKind kind) {
    UUID agency = Ids.next();
    Post post = new Post(Ids.next(), agency, null, kind, "Vị trí", "Post");
    return authentication(
        ActorAuthentication.of(new OfficerActor(Ids.next(), "Trần Thị Quản", List.of(post))));
  }
}
