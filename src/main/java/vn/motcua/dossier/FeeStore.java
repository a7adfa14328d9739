package vn.motcua.dossier;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.Messages;
import vn.motcua.base.sql.Write;
import vn.motcua.catalogue.Exemption;
import vn.motcua.catalogue.FeeQuote;

/** The SQL of what is to be paid and what was. */
@Repository
class FeeStore {
  private static final String ADD =
      """
      insert into dossier.fee (dossier_id, number, name, amount, reason)
      values (:dossier, :number, :name, :amount, :reason)
      """;
  private static final String LINES =
      """
      select name, amount, reason
      from dossier.fee
      where dossier_id = :dossier
      order by number
      """;
  private static final String ADD_RECEIPT =
      """
      insert into dossier.receipt
        (dossier_id, agency_id, year, number, amount, payer, collected_by, collected_at)
      values
        (:dossier, :agency, :year, :number, :amount, :payer, :by, :at)
      """;
  private static final String RECEIPT =
      """
      select year, number, amount, payer, collected_at
      from dossier.receipt
      where dossier_id = :dossier
      """;
  private static final RowMapper<FeeLine> LINE =
      (row, n) ->
          new FeeLine(row.getString("name"), row.getLong("amount"), row.getString("reason"));
  private static final RowMapper<Receipt> RECEIPT_ROW =
      (row, n) ->
          new Receipt(
              row.getInt("year"),
              row.getInt("number"),
              row.getLong("amount"),
              row.getString("payer"),
              row.getObject("collected_at", OffsetDateTime.class).toInstant());

  private final JdbcClient jdbc;

  private final Messages messages;

  FeeStore(JdbcClient jdbc, Messages messages) {
    this.jdbc = jdbc;
    this.messages = messages;
  }

  /**
   * What keeps the quote; how each amount came about is kept in words, Vietnamese as on the slip.
   */
  List<Write> adding(UUID dossier, List<FeeQuote.Line> lines) {
    List<Write> writes = new ArrayList<>();
    for (FeeQuote.Line line : lines) {
      writes.add(
          Write.of(ADD)
              .param("dossier", dossier)
              .param("number", writes.size() + 1)
              .param("name", line.rule().name())
              .param("amount", line.amount())
              .param("reason", reason(line)));
    }
    return writes;
  }

  /** From which facts the amount came about, and what was waived by which proof. */
  private String reason(FeeQuote.Line line) {
    String how = messages.text(Messages.VIETNAMESE, line.key(), line.args());
    Exemption waived = line.exemption();
    return waived == null
        ? how
        : messages.text(
            Messages.VIETNAMESE,
            "dossier.fee.waived",
            how,
            waived.percent(),
            waived.name(),
            waived.evidence());
  }

  List<FeeLine> lines(UUID dossier) {
    return jdbc.sql(LINES).param("dossier", dossier).query(LINE).list();
  }

  void add(UUID dossier, UUID agency, Receipt receipt, UUID by, Instant at) {
    jdbc.sql(ADD_RECEIPT)
        .param("dossier", dossier)
        .param("agency", agency)
        .param("year", receipt.year())
        .param("number", receipt.number())
        .param("amount", receipt.amount())
        .param("payer", receipt.payer())
        .param("by", by)
        .param("at", DossierRow.utc(at))
        .update();
  }

  Optional<Receipt> receipt(UUID dossier) {
    return jdbc.sql(RECEIPT).param("dossier", dossier).query(RECEIPT_ROW).optional();
  }
}
