package vn.motcua.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import vn.motcua.catalogue.Channel;

/**
 * One dossier of the demo authority as written in {@code dossiers.csv}.
 *
 * @param workingDaysAgo when it was filed, counted from the day of loading
 * @param life how far it goes, as long as the day allows
 * @param pace how fast the office works on it; 1 is as planned
 * @param words the reason or the rating that belongs to the life
 * @param waits key of the step at which it stays, whatever the hour of loading, so that each post
 *     finds work and some of it is late; empty when it goes on
 */
record Story(
    String agency,
    String procedure,
    String caseKey,
    Channel channel,
    String person,
    int workingDaysAgo,
    LocalTime time,
    Life life,
    double pace,
    String words,
    String waits) {

  /** How far a dossier goes. */
  enum Life {
    /** Only filed. */
    FILED,
    NOT_ACCEPTED,
    /** Sent back at the counter. */
    CORRECTION,
    /** On its way through the steps. */
    STEP,
    /** Waiting for the applicant. */
    SUPPLEMENT,
    /** Completed by the applicant, then on its way. */
    SUPPLEMENTED,
    /** Given a new date, then on its way. */
    EXTENDED,
    /** The applicant wants it back. */
    WITHDRAWAL,
    STOPPED,
    /** Not eligible: a written refusal is the result, returned. */
    REFUSED_RESULT,
    /** The result waits at the counter. */
    FINISHED,
    RETURNED,
    RATED;

    boolean returned() {
      return this == RETURNED || this == RATED || this == REFUSED_RESULT;
    }
  }

  static List<Story> read() {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Story.class.getResourceAsStream("dossiers.csv")),
                StandardCharsets.UTF_8))) {
      return file.lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("agency;"))
          .map(Story::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Story parse(String line) {
    String[] cells = line.split(";", -1);
    return new Story(
        cells[0],
        cells[1],
        cells[2],
        Channel.valueOf(cells[3]),
        cells[4],
        Integer.parseInt(cells[5]),
        LocalTime.parse(cells[6]),
        Life.valueOf(cells[7]),
        Double.parseDouble(cells[8]),
        cells[9],
        cells[10]);
  }
}
