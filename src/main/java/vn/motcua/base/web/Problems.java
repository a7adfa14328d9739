package vn.motcua.base.web;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.motcua.base.Fault;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.Stale;
import vn.motcua.base.Unkept;

/**
 * Turns what a controller threw into a {@link Problem}. What is none of the known kinds is a bug:
 * it is logged here, once, under a code that the person is told.
 */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  static Problem of(Throwable thrown) {
    return switch (thrown) {
      case Invalid e -> Problem.of(422, e.faults());
      case RuleRefusal e -> Problem.refused(e.refused());
      case NotFound _ -> Problem.of(404);
      case Forbidden _ -> Problem.of(403);
      case Stale _ -> Problem.of(409);
      case Unkept e -> Problem.unkept(logged(e));
      case MaxUploadSizeExceededException _ -> Problem.of(413);
      case MultipartException _ -> Problem.of(400);
      case BindException e -> Problem.of(400, faults(e.getFieldErrors()));
      case MethodArgumentTypeMismatchException e ->
          Problem.of(400, List.of(Fault.of(e.getName(), "base.fault.type")));
      case TypeMismatchException e ->
          Problem.of(400, List.of(Fault.of(named(e.getPropertyName()), "base.fault.type")));
      case MissingRequestValueException e -> Problem.of(400, List.of(missing(e)));
      case MissingServletRequestPartException e ->
          Problem.of(400, List.of(Fault.of(e.getRequestPartName(), "base.fault.missing")));
      case HttpMessageNotReadableException e -> Problem.of(400, List.of(unreadable(e)));
      case DataIntegrityViolationException e when saysNothing(e) ->
          Problem.of(400, List.of(Fault.of("", "base.fault.characters")));
      case ErrorResponse e when e.getStatusCode().value() < 500 ->
          Problem.of(e.getStatusCode().value(), e.getHeaders());
      default -> incident(thrown);
    };
  }

  /** A character that no text has (U+0000); PostgreSQL keeps none (SQLSTATE 22021). */
  private static boolean saysNothing(DataIntegrityViolationException thrown) {
    return thrown.getMostSpecificCause() instanceof SQLException sql
        && "22021".equals(sql.getSQLState());
  }

  /** Logs a bug and gives it the code under which it can be found. */
  static Problem incident(Throwable thrown) {
    return Problem.incident(logged(thrown));
  }

  private static String logged(Throwable thrown) {
    String code = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    LOG.error("incident {}", code, thrown);
    return code;
  }

  private static List<Fault> faults(List<FieldError> errors) {
    return errors.stream().map(e -> Fault.of(e.getField(), "base.fault.type")).toList();
  }

  private static Fault missing(MissingRequestValueException e) {
    return switch (e) {
      case MissingServletRequestParameterException parameter ->
          Fault.of(parameter.getParameterName(), "base.fault.missing");
      case MissingRequestHeaderException header ->
          Fault.of(header.getHeaderName(), "base.fault.missing-header", header.getHeaderName());
      default -> Fault.of("", "base.fault.missing");
    };
  }

  private static Fault unreadable(HttpMessageNotReadableException thrown) {
    return switch (thrown.getCause()) {
      case UnrecognizedPropertyException e -> Fault.of(path(e), "base.fault.unknown");
      case MismatchedInputException e -> Fault.of(path(e), "base.fault.type");
      case JacksonException e when !e.getPath().isEmpty() -> Fault.of(path(e), "base.fault.type");
      case JacksonException e ->
          Fault.of(
              "",
              "base.fault.json",
              String.valueOf(e.getLocation().getLineNr()),
              String.valueOf(e.getLocation().getColumnNr()));
      case null, default -> Fault.of("", "base.fault.body");
    };
  }

  /** "papers[2].code", as the sender would write it. */
  private static String path(JacksonException e) {
    List<String> parts = new ArrayList<>();
    for (Reference reference : e.getPath()) {
      if (reference.getPropertyName() != null) {
        parts.add((parts.isEmpty() ? "" : ".") + reference.getPropertyName());
      } else {
        parts.add("[" + reference.getIndex() + "]");
      }
    }
    return String.join("", parts);
  }

  private static String named(@Nullable String property) {
    return property == null ? "" : property;
  }
}
