package vn.motcua.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.motcua.base.MotcuaIT;

/**
 * Whatever a broken program or a strange form sends to whoever may: the answer says what was wrong,
 * and never that the server failed.
 */
@MotcuaIT
@Import(Townhall.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddInputIT {
  private static final String LONG = "dài ".repeat(20_000);

  /** Bodies that no route understands, each broken in a way of its own. */
  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "7",
          "\"văn bản\"",
          "{\"procedure\":{},\"case\":[],\"channel\":\"PIGEON\",\"applicant\":7,\"papers\":{}}",
          "{\"applicant\":{\"name\":[],\"identity\":{}},\"papers\":[null,7,{\"code\":null}]}",
          "{\"reason\":{},\"papers\":\"x\",\"newDueDate\":\"2026-13-45\",\"points\":1e99,\"files\":[\"x\"]}",
          "{\"points\":99999999999999999999,\"amount\":-1,\"files\":[null],\"outcome\":null}",
          "{\"reason\":\"a\\u0000b\",\"content\":\"a\\u0000b\",\"name\":\"a\\u0000b\",\"proof\":\"\\u0000\"}",
          "{\"reason\":\"" + LONG + "\",\"comment\":\"" + LONG + "\",\"outcome\":\"" + LONG + "\"}",
          "{\"seen\":\"x\",\"days\":[{}],\"week\":7,\"start\":\"gestern\",\"turns\":[null]}",
          "{\"khong-co\":true}");

  private static final List<String> VALUES =
      List.of("", "a\u0000b", "-1", "99999999999999999999", "2026-13-45", "😀'\"<>&;--", LONG);

  @Autowired private Townhall hall;

  @BeforeAll
  void open() throws Exception {
    hall.open();
  }

  @Test
  void a_program_is_told_what_is_wrong_with_its_body() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String route : routes("/api/")) {
      for (String person : List.of("reception", "head", "administrator")) {
        for (String body : BODIES) {
          AbstractMockHttpServletRequestBuilder<?> request =
              request(route)
                  .contentType(MediaType.APPLICATION_JSON)
                  .header("Idempotency-Key", "odd")
                  .content(body);
          judge(route, body, hall.ask(bearing(person, request)), wrong);
        }
        AbstractMockHttpServletRequestBuilder<?> xml =
            request(route).contentType(MediaType.TEXT_XML).content("<a/>");
        judge(route, "as XML", hall.ask(bearing(person, xml)), wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_strange_address_is_answered_like_any_other() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String value : VALUES) {
      for (String address :
          List.of(
              "/api/v1/dossiers/{x}",
              "/api/v1/procedures/{x}",
              "/track",
              "/procedures",
              "/procedures/{x}",
              "/desk/dossiers",
              "/desk/reports/settlement",
              "/desk/overview/dossiers",
              "/desk/overview/work",
              "/access-log",
              "/admin/officers")) {
        AbstractMockHttpServletRequestBuilder<?> request =
            value.length() < 100
                ? MockMvcRequestBuilders.get(
                    address, address.contains("{") ? new Object[] {"x" + value} : new Object[0])
                : MockMvcRequestBuilders.get(address.replace("{x}", "x"));
        for (String name :
            List.of(
                "q", "code", "key", "page", "from", "day", "officer", "year", "number", "agency",
                "known", "by", "which", "post", "officer", "lang")) {
          request.param(name, value);
        }
        MockHttpServletResponse answer =
            address.startsWith("/api/")
                ? hall.ask(bearing("reception", request))
                : hall.ask(
                    request.cookie(
                        hall.cookies(address.startsWith("/admin") ? "administrator" : "leader")));
        if (answer.getStatus() >= 500) {
          wrong.add(address + " " + shown(value) + " " + answer.getStatus());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_form_with_strange_values_comes_back() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String route : routes("/")) {
      String path = route.split(" ")[1];
      if (path.startsWith("/api/") || !route.startsWith("POST")) {
        continue;
      }
      String person =
          path.startsWith("/admin")
              ? "administrator"
              : path.startsWith("/my") ? "owner" : "reception";
      for (String value : VALUES) {
        for (String who :
            person.equals("reception") ? List.of("reception", "head") : List.of(person)) {
          AbstractMockHttpServletRequestBuilder<?> request = request(route);
          for (String name : FIELDS) {
            request.param(name, value);
          }
          MockHttpServletResponse answer = hall.ask(request.cookie(hall.cookies(who)).with(csrf()));
          if (answer.getStatus() >= 500) {
            wrong.add(route + " by " + who + " " + shown(value) + " " + answer.getStatus());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Every name that a form of the product has. */
  private static final Set<String> FIELDS =
      new TreeSet<>(
          List.of(
              "name",
              "nameEn",
              "code",
              "reason",
              "note",
              "comment",
              "key",
              "case",
              "channel",
              "procedure",
              "agency",
              "officer",
              "from",
              "to",
              "validFrom",
              "validTo",
              "lastDay",
              "weekday",
              "cutoff",
              "nextBy",
              "procedures",
              "source",
              "points",
              "amount",
              "proof",
              "notice",
              "payBy",
              "newDueDate",
              "replyBy",
              "content",
              "method",
              "receivedBy",
              "kind",
              "outcome",
              "item",
              "items",
              "node",
              "message",
              "identity",
              "phone",
              "email",
              "username",
              "password",
              "current",
              "chosen",
              "repeated",
              "birthDate",
              "level",
              "parent",
              "calendar",
              "title",
              "titleEn",
              "backup",
              "basis",
              "status",
              "hours",
              "value",
              "column",
              "start",
              "script",
              "copies",
              "pages",
              "key-1",
              "choice",
              "applicant",
              "year",
              "number",
              "length",
              "by",
              "period",
              "indicator",
              "recipients",
              "format"));

  private static String shown(String value) {
    return value.substring(0, Math.min(30, value.length()));
  }

  private static void judge(
      String route, String body, MockHttpServletResponse answer, List<String> wrong) {
    int status = answer.getStatus();
    String type = String.valueOf(answer.getContentType());
    boolean told = status < 400 || type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    if (status >= 500 || !told) {
      wrong.add(route + " " + shown(body) + " " + status + " " + type);
    }
  }

  private AbstractMockHttpServletRequestBuilder<?> request(String route) {
    String[] words = route.split(" ");
    String path = hall.path(words[1], Townhall.usualState(words[1]));
    return MockMvcRequestBuilders.request(HttpMethod.valueOf(words[0]), path);
  }

  private AbstractMockHttpServletRequestBuilder<?> bearing(
      String person, AbstractMockHttpServletRequestBuilder<?> request) {
    return request.header("Authorization", "Bearer " + hall.bearer(person));
  }

  /** Routes below a path that change something. */
  private List<String> routes(String below) {
    return hall.routes().stream()
        .filter(route -> !route.startsWith("GET ") && route.split(" ")[1].startsWith(below))
        .toList();
  }
}
