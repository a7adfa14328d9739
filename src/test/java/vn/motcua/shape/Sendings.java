package vn.motcua.shape;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What is sent along with a request of each route, good enough for somebody who may. Routes that
 * stand nowhere are sent nothing.
 */
final class Sendings {
  /** Routes that take uploads. */
  private static final Set<String> UPLOADS =
      Set.of(
          "/admin/catalogue-import",
          "/admin/procedure-versions",
          "/admin/process-model-drafts",
          "/admin/process-models",
          "/api/v1/files",
          "/desk/dossiers/{code}/obligation-settlement",
          "/desk/dossiers/{code}/result",
          "/desk/dossiers/{code}/supplement",
          "/desk/intake/{procedure}",
          "/desk/work-items/{id}",
          "/my/dossiers/{code}/supplement",
          "/my/filings/{key}/papers");

  private static final Map<String, String> FIELDS = new HashMap<>();
  private static final Map<String, String> BODIES = new HashMap<>();

  static {
    fields("/desk/dossiers/{code}/extension", "newDueDate=2030-01-03&reason=Chờ ý kiến");
    fields("/desk/dossiers/{code}/messages", "message=x");
    fields("/desk/overview/dossiers", "which=OVERDUE");
    fields("/desk/overview/work", "post=SPECIALIST");
    fields("/desk/reports/{kind:[a-z]+}/dossiers", "column=received");
    fields("/api/v1/reports/{kind}/dossiers", "column=received");
    fields("/desk/dossiers/{code}/obligation", "name=Lệ phí trước bạ&amount=1.000.000");
    fields("/desk/dossiers/{code}/obligation-settlement", "proof=CT-1");
    fields("/desk/dossiers/{code}/redo", "reason=Ghi sai tên");
    fields("/desk/dossiers/{code}/refusal", "reason=Không thuộc thẩm quyền");
    fields("/desk/dossiers/{code}/result", "kind=GRANTED");
    fields("/desk/dossiers/{code}/return", "method=COUNTER");
    fields("/desk/dossiers/{code}/supplement-request", "reason=Ảnh mờ&paper-giay-chung-sinh=on");
    fields("/desk/dossiers/{code}/withdrawal", "reason=Đổi ý&choice=stop");
    fields("/desk/intake/{procedure}", "case=dung-han&key=k&channel=COUNTER");
    fields("/desk/work-items/{id}", "outcome=done");
    fields("/desk/work-items/{id}/assignment", "officer=x");
    fields("/desk/work-items/{id}/sending-back", "node=receive&reason=Thiếu chữ ký");
    fields("/my/dossiers/{code}/rating", "points=5");
    fields("/my/dossiers/{code}/withdrawal", "reason=Đổi ý");
    fields("/my/filings/new", "procedure=1.001193");
    fields("/my/filings", "procedure=1.001193&key=0198c0de-0000-7000-8000-000000000000");
    fields("/admin/process-models", "key=same-day");
    fields("/admin/process-model-drafts", "key=same-day");
    fields("/admin/process-models/{key}/case-removal", "name=" + Townhall.KEPT);
    fields("/admin/promises/{id}/end", "lastDay=2035-01-01");
    fields("/desk/dossiers/{code}/closure", "reason=Quá hạn bổ sung");
    fields("/desk/dossiers/{code}/transfer", "content=Chuyển để xác minh");
    fields("/desk/reports/anomalies/{code}/{kind}/{number}", "comment=Đã xem");
    fields("/desk/reports/index/values", "indicator=DOSSIER_SYNC&part=1&whole=2&source=Cổng");
    fields(
        "/desk/reports/subscriptions",
        "kind=SETTLEMENT&format=CSV&schedule=WEEKLY&recipients=vanphong@example.vn");
    body(
        "/api/v1/dossiers",
        "{\"procedure\":\"1.001193\",\"case\":\"dung-han\",\"channel\":\"COUNTER\","
            + "\"applicant\":{\"name\":\"Nguyễn Thị Hoa\",\"identity\":\"030190001234\"}}");
    body("/api/v1/dossiers/{code}/extension", "{\"newDueDate\":\"2030-01-03\",\"reason\":\"Chờ\"}");
    body("/api/v1/calendars/{code}/proposals", "{\"seen\":1,\"days\":[],\"reason\":\"Thử\"}");
    body("/api/v1/dossiers/{code}/closure", "{\"reason\":\"Quá hạn bổ sung\"}");
    body("/api/v1/dossiers/{code}/transfer", "{\"content\":\"Chuyển để xác minh\"}");
    body("/api/v1/process-models/{key}/simulation", "{\"start\":\"2026-11-24T02:00:00Z\"}");
    body("/api/v1/process-models/{key}/cases/{name}", "{\"start\":\"2026-11-24T02:00:00Z\"}");
    body("/api/v1/dossiers/{code}/messages", "{\"message\":\"x\"}");
    body("/api/v1/dossiers/{code}/obligation", "{\"name\":\"Lệ phí trước bạ\",\"amount\":1000000}");
    body("/api/v1/dossiers/{code}/obligation-settlement", "{\"proof\":\"CT-1\"}");
    body("/api/v1/dossiers/{code}/rating", "{\"points\":5}");
    body("/api/v1/dossiers/{code}/refusal", "{\"reason\":\"Không thuộc thẩm quyền\"}");
    body("/api/v1/dossiers/{code}/result", "{\"files\":[]}");
    body("/api/v1/dossiers/{code}/return", "{}");
    body("/api/v1/dossiers/{code}/supplement", "{\"papers\":[]}");
    body(
        "/api/v1/dossiers/{code}/supplement-request",
        "{\"reason\":\"Ảnh mờ\",\"papers\":[{\"code\":\"giay-chung-sinh\"}]}");
    body("/api/v1/dossiers/{code}/withdrawal", "{\"reason\":\"Đổi ý\",\"decision\":\"STOP\"}");
    body("/api/v1/work-items/{id}/completion", "{\"outcome\":\"done\"}");
  }

  private Sendings() {}

  /** The request of a route at a path, with what belongs to it. */
  static AbstractMockHttpServletRequestBuilder<?> of(String method, String pattern, String path)
      throws IOException {
    if (method.equals("GET")) {
      return filled(get(path), pattern);
    }
    if (UPLOADS.contains(pattern)) {
      String field = pattern.startsWith("/desk/dossiers") ? "files" : "file";
      return filled(
          multipart(path)
              .file(new MockMultipartFile(field, "anh.png", "image/png", Townhall.picture())),
          pattern);
    }
    MockHttpServletRequestBuilder post = request(HttpMethod.valueOf(method), path);
    if (pattern.endsWith("/draft")) {
      post.contentType(MediaType.APPLICATION_XML).content("<x/>");
    } else if (pattern.startsWith("/api/")) {
      post.contentType(MediaType.APPLICATION_JSON)
          .header("Idempotency-Key", "access")
          .content(BODIES.getOrDefault(pattern, "{}"));
    }
    return filled(post, pattern);
  }

  /** The same route with nothing at all: what a broken form or program sends. */
  static AbstractMockHttpServletRequestBuilder<?> empty(String method, String path) {
    return request(HttpMethod.valueOf(method), path);
  }

  private static <B extends AbstractMockHttpServletRequestBuilder<B>> B filled(
      B request, String pattern) {
    for (String pair : List.of(FIELDS.getOrDefault(pattern, "").split("&"))) {
      if (!pair.isEmpty()) {
        request.param(pair.split("=")[0], pair.split("=")[1]);
      }
    }
    return request;
  }

  private static void fields(String pattern, String query) {
    FIELDS.put(pattern, query);
  }

  private static void body(String pattern, String json) {
    BODIES.put(pattern, json);
  }
}
