package vn.motcua.process;

import dev.cel.common.CelValidationException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what several kinds of element have in common; faults go to the findings. */
final class Reading {
  private static final Pattern MINUTES = Pattern.compile("\\d{1,6}");
  private static final Pattern DAYS = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");
  private static final Pattern ISO =
      Pattern.compile("P(\\d{1,4}D)?(T(?=\\d)(\\d{1,5}H)?(\\d{1,6}M)?)?");

  /** 8 working hours are one working day (T7). */
  private static final int WORKING_DAY = 480;

  private final Map<String, FactType> facts;
  private final Findings findings;

  Reading(Map<String, FactType> facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  Map<String, FactType> facts() {
    return facts;
  }

  Findings findings() {
    return findings;
  }

  /** Working minutes or calendar days, not both; null where the element names none. */
  record Length(@Nullable Integer minutes, @Nullable BigDecimal days) {}

  /** The attributes {@code minutes} and {@code days}. */
  Length length(Part part, Element element) {
    String minutes = part.own("minutes");
    String days = part.own("days");
    if (!minutes.isEmpty() && !days.isEmpty()) {
      findings.add(element, "two-durations");
    }
    return new Length(
        matches(element, MINUTES, minutes, "minutes") ? Integer.valueOf(minutes) : null,
        matches(element, DAYS, days, "days") ? new BigDecimal(days) : null);
  }

  private boolean matches(Element element, Pattern form, String text, String problem) {
    if (text.isEmpty()) {
      return false;
    }
    boolean matches = form.matcher(text).matches();
    if (!matches) {
      findings.add(element, problem, text);
    }
    return matches;
  }

  /** An expression of type bool, null when the text is empty or wrong. */
  @Nullable Condition condition(Element element, String text, Map<String, FactType> besides) {
    if (text.isEmpty()) {
      return null;
    }
    Map<String, FactType> known = new HashMap<>(facts);
    known.putAll(besides);
    try {
      return Condition.compile(text, known);
    } catch (CelValidationException e) {
      findings.add(element, "condition", text, String.valueOf(e.getMessage()));
      return null;
    }
  }

  @Nullable Condition skip(Part part) {
    return condition(part.element(), part.own("skip"), Map.of());
  }

  /** The attributes {@code unit} and {@code agency}: a fact of type string, or a code. */
  @Nullable Place place(Part part, boolean instances) {
    String unit = part.own("unit");
    String agency = part.own("agency");
    if (!unit.isEmpty() && !agency.isEmpty()) {
      findings.add(part.element(), "two-places");
    }
    if (unit.isEmpty() && agency.isEmpty()) {
      return null;
    }
    String word = agency.isEmpty() ? unit : agency;
    boolean element = instances && word.equals(Instances.ELEMENT);
    if (facts.containsKey(word) && facts.get(word) != FactType.TEXT) {
      findings.add(part.element(), "fact-type", word, FactType.TEXT.word());
    }
    return new Place(
        agency.isEmpty() ? Place.Kind.UNIT : Place.Kind.AGENCY,
        word,
        !element && !facts.containsKey(word));
  }

  /** The name of a declared fact of a type. */
  boolean fact(Element element, String name, FactType type) {
    if (facts.get(name) != type) {
      findings.add(element, "fact-type", name, type.word());
      return false;
    }
    return true;
  }

  /**
   * A timer: our attribute {@code minutes}, {@code days} or {@code until}, the standard's {@code
   * timeDuration} as working time, or its {@code timeDate} as the name of a fact. Null when there
   * is a finding.
   */
  Trigger.@Nullable Timer timer(Part timer, Element event) {
    Length length = length(timer, event);
    String until = timer.own("until");
    String duration = timer.contentOf("timeDuration");
    String date = timer.contentOf("timeDate");
    long said =
        Stream.of(timer.own("minutes"), timer.own("days"), until, duration, date)
            .filter(text -> !text.isEmpty())
            .count();
    if (said != 1) {
      findings.add(event, "timer");
      return null;
    }
    if (length.minutes() != null) {
      return new Trigger.Worked(length.minutes());
    }
    if (length.days() != null) {
      return new Trigger.Passed(length.days());
    }
    if (!duration.isEmpty()) {
      return worked(duration, event);
    }
    String name = until.isEmpty() ? date : until;
    if (name.isEmpty()) {
      return null;
    }
    return fact(event, name, FactType.DATE) ? new Trigger.Until(name) : null;
  }

  private Trigger.@Nullable Timer worked(String duration, Element event) {
    if (duration.length() > 1 && ISO.matcher(duration).matches()) {
      try {
        int time = duration.indexOf('T');
        String days = time < 0 ? duration : duration.substring(0, time);
        long minutes = time < 0 ? 0 : Duration.parse("P" + duration.substring(time)).toMinutes();
        minutes += days.length() > 1 ? (long) Period.parse(days).getDays() * WORKING_DAY : 0;
        return new Trigger.Worked(Math.toIntExact(minutes));
      } catch (DateTimeException e) {
        throw new IllegalStateException("matches and yet does not parse: " + duration, e);
      }
    }
    findings.add(event, "duration", duration);
    return null;
  }
}
