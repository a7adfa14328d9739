package vn.motcua.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.motcua.base.MotcuaIT;
import vn.motcua.dossier.DossierStatus;

/**
 * docs/access.md says what every route answers to everybody: each cell is asked of the running
 * application, whose changes are undone. A route without a row fails. {@code mvn verify
 * -Dit.test=RouteAccessIT -Daccess=write} writes the answers of today and the rows that are not
 * there yet, to be read before they are committed.
 */
@MotcuaIT
@Import(Townhall.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteAccessIT {
  private static final Path DOCUMENT = Path.of("docs/access.md");
  private static final boolean WRITE = "write".equals(System.getProperty("access"));
  private static final List<String> PEOPLE =
      List.of(
          "visitor",
          "owner",
          "stranger",
          "reception",
          "specialist",
          "head",
          "leader",
          "clerk",
          "elsewhere",
          "administrator");
  private static final List<String> COLLEAGUES =
      List.of("reception", "specialist", "head", "leader", "clerk");
  private static final String NONE = "–";
  private static final Pattern ROW = Pattern.compile("\\| (GET|POST|PUT|DELETE) ");

  /** Stands in the table for what would end a cell. */
  private static final String BAR = "¦";

  @Autowired private Townhall hall;

  /**
   * One row.
   *
   * @param state of the owner's dossier that it is asked of, null when none is concerned
   * @param answers status by person
   */
  private record Row(
      String method, String path, @Nullable DossierStatus state, Map<String, Integer> answers) {
    String route() {
      return method + " " + path;
    }
  }

  @BeforeAll
  void open() throws Exception {
    hall.open();
  }

  @Test
  void every_route_answers_everybody_as_the_table_says() throws Exception {
    List<Row> written = WRITE ? rowsOfEveryRoute() : rows();
    List<Row> today = new ArrayList<>();
    for (Row row : written) {
      Map<String, Integer> answers = new LinkedHashMap<>();
      for (String person : PEOPLE) {
        answers.put(person, answer(row, person, false));
      }
      today.add(new Row(row.method(), row.path(), row.state(), answers));
    }
    if (WRITE) {
      write(today);
    }
    assertThat(today).containsExactlyElementsOf(written);
  }

  @Test
  void the_table_has_a_row_for_every_route_and_no_other() throws IOException {
    assertThat(rows()).extracting(Row::route).containsExactlyElementsOf(hall.routes());
  }

  @Test
  void nobody_gets_where_they_do_not_belong() throws Exception {
    for (Row row : rows()) {
      String area = row.path().replaceAll("^(/[a-z-]*).*", "$1");
      switch (area) {
        case "/admin" -> onlyFor(row, Set.of("administrator"));
        case "/access-log" -> onlyFor(row, Set.of("leader", "elsewhere", "administrator"));
        case "/desk" ->
            onlyFor(
                row, row.path().matches("/desk/(reports|overview).*") ? figures() : officers(row));
        case "/my" ->
            onlyFor(row, row.state() == null ? Set.of("owner", "stranger") : Set.of("owner"));
        default -> {}
      }
      if (row.path().startsWith("/api/") && row.answers().get("visitor") >= 400) {
        Set<String> officers = new TreeSet<>(officers(row));
        if (row.state() == null) {
          officers.add("administrator");
        }
        onlyFor(row, officers);
      }
      assertThat(row.answers().values()).as(row.route()).allMatch(status -> status < 500);
    }
  }

  /** Every form of a page needs the secret of its page, whoever sends it. */
  @Test
  void no_page_takes_a_form_without_its_token() throws Exception {
    for (Row row : rows()) {
      if (!row.method().equals("GET") && !row.path().startsWith("/api/")) {
        for (String person : PEOPLE) {
          AbstractMockHttpServletRequestBuilder<?> request =
              Sendings.of(row.method(), row.path(), hall.path(row.path(), row.state()));
          int status = send(with(hall.cookies(person), request));
          boolean ledToSignIn = person.equals("visitor") || row.path().equals("/sign-in");
          assertThat(status)
              .as(row.route() + " by " + person)
              .matches(answer -> answer == 403 || ledToSignIn && answer == 303);
        }
      }
    }
  }

  /** A program has a token, a person a session; neither stands for the other. */
  @Test
  void a_session_opens_no_api_and_a_token_no_page() throws Exception {
    for (Row row : rows()) {
      if (row.answers().get("visitor") >= 300) {
        boolean api = row.path().startsWith("/api/");
        for (String person : COLLEAGUES) {
          AbstractMockHttpServletRequestBuilder<?> request =
              Sendings.of(row.method(), row.path(), hall.path(row.path(), row.state()));
          int status =
              api
                  ? send(with(hall.cookies(person), request))
                  : send(bearing(hall.bearer(person), request.with(csrf())));
          assertThat(status)
              .as(row.route() + " by " + person)
              .isEqualTo(row.answers().get("visitor"));
        }
      }
    }
  }

  /** A broken form or program is told so. */
  @Test
  void nothing_sent_is_never_a_failure_of_the_server() throws Exception {
    for (Row row : rows()) {
      for (String person : PEOPLE) {
        assertThat(answer(row, person, true)).as(row.route() + " by " + person).isLessThan(500);
      }
    }
  }

  private static void onlyFor(Row row, Set<String> those) {
    row.answers()
        .forEach(
            (person, status) -> {
              if (!those.contains(person)) {
                boolean asked = person.equals("visitor") && status == 303 || status == 302;
                assertThat(asked || status == 401 || status == 403 || status == 404)
                    .as("%s answers %s with %d", row.route(), person, status)
                    .isTrue();
              }
            });
  }

  /** Officers of another agency may see their own lists, and no dossier of this one. */
  private static Set<String> officers(Row row) {
    Set<String> officers = new TreeSet<>(COLLEAGUES);
    if (row.state() == null) {
      officers.add("elsewhere");
    }
    return officers;
  }

  /** Heads, leaders and administrators; whose figures, the statistics say. */
  private static Set<String> figures() {
    return Set.of("head", "leader", "elsewhere", "administrator");
  }

  private int answer(Row row, String person, boolean empty) throws Exception {
    String path = hall.path(row.path(), row.state());
    AbstractMockHttpServletRequestBuilder<?> request =
        empty ? Sendings.empty(row.method(), path) : Sendings.of(row.method(), row.path(), path);
    if (!empty && row.state() != null && row.path().contains("/tracking/")) {
      request.param("key", hall.trackingKey(row.state()));
    }
    if (row.path().startsWith("/api/")) {
      String token = hall.bearer(person);
      return send(token == null ? with(hall.cookies(person), request) : bearing(token, request));
    }
    return send(with(hall.cookies(person), request).with(csrf()));
  }

  private static AbstractMockHttpServletRequestBuilder<?> with(
      Cookie[] cookies, AbstractMockHttpServletRequestBuilder<?> request) {
    return cookies.length == 0 ? request : request.cookie(cookies);
  }

  private static AbstractMockHttpServletRequestBuilder<?> bearing(
      String token, AbstractMockHttpServletRequestBuilder<?> request) {
    return request.header("Authorization", "Bearer " + token);
  }

  private int send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return hall.ask(request).getStatus();
  }

  /** The rows as written, and one for each route that has none yet. */
  private List<Row> rowsOfEveryRoute() throws IOException {
    List<Row> written = rows();
    return hall.routes().stream()
        .flatMap(
            route -> {
              List<Row> known = written.stream().filter(row -> row.route().equals(route)).toList();
              return known.isEmpty() ? Stream.of(row(route)) : known.stream();
            })
        .toList();
  }

  private static Row row(String route) {
    String[] words = route.split(" ");
    return new Row(words[0], words[1], Townhall.usualState(words[1]), Map.of());
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (ROW.matcher(line).lookingAt()) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (int i = 0; i < PEOPLE.size(); i++) {
          answers.put(PEOPLE.get(i), Integer.parseInt(cells.get(4 + i)));
        }
        String state = cells.get(3);
        rows.add(
            new Row(
                cells.get(1),
                cells.get(2).replace("`", "").replace(BAR, "|"),
                state.equals(NONE) ? null : DossierStatus.valueOf(state),
                answers));
      }
    }
    return rows;
  }

  private static void write(List<Row> rows) throws IOException {
    List<String> lines =
        new ArrayList<>(
            Files.readAllLines(DOCUMENT).stream()
                .filter(line -> !ROW.matcher(line).lookingAt())
                .toList());
    for (Row row : rows) {
      lines.add(
          "| %s | `%s` | %s | %s |"
              .formatted(
                  row.method(),
                  row.path().replace("|", BAR),
                  row.state() == null ? NONE : row.state().name(),
                  String.join(
                      " | ", row.answers().values().stream().map(String::valueOf).toList())));
    }
    Files.write(DOCUMENT, lines);
  }
}
