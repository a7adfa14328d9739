package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

/** A draft with a correction in its place. Pure. */
final class Corrected {
  private static final int MOST_COUNT = 99;
  private static final Pattern RESULT_CODE =
      Pattern.compile(
          "KQ\\.[A-Z]\\d{2}\\.\\d{4,7}|\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}-KQ\\d{4,7}");

  private Corrected() {}

  /**
   * The procedure as corrected.
   *
   * @param day first day of a fee given as a correction
   * @throws Invalid when the correction does not fit the doubt, or is none
   */
  static Procedure of(Procedure draft, Doubt doubt, Correction correction, LocalDate day) {
    return switch (correction) {
      case Correction.Words words -> words(draft, doubt, words.text().strip());
      case Correction.Limit limit -> one(draft, limited(only(draft), doubt, limit));
      case Correction.Fee fee -> one(draft, charged(draft, fee, day));
      case Correction.Paper paper -> one(draft, asking(only(draft), paper));
      case Correction.Result result -> resulting(draft, result);
      case Correction.Basis basis -> resting(draft, basis);
    };
  }

  private static Procedure words(Procedure draft, Doubt doubt, String text) {
    if (text.isEmpty()) {
      throw fault("text", "catalogue.fault.blank");
    }
    return switch (doubt.subject()) {
      case NAME -> changed(draft, "name", text);
      case DECISION -> changed(draft, "decision", text);
      case STEPS -> changed(draft, "steps", text);
      case FIELD -> {
        String code = Words.folded(text).replace('.', ' ').strip().replace(' ', '-');
        if (!Completeness.isKey(code)) {
          throw fault("text", "catalogue.fault.blank");
        }
        yield changed(draft, "field", new Field(code, text, ""));
      }
      case LINE, CODE, LIMIT, FEE, CASES, PAPER, RESULT, LEGAL_BASIS ->
          throw fault("text", "catalogue.fault.correction");
    };
  }

  private static Case limited(Case one, Doubt doubt, Correction.Limit limit) {
    if (limit.terms().isEmpty()) {
      throw fault("terms", "catalogue.fault.empty");
    }
    Set<Channel> changed = EnumSet.noneOf(Channel.class);
    changed.addAll(doubt.channels());
    limit.terms().forEach(term -> changed.add(term.channel()));
    List<ChannelTerm> terms = new ArrayList<>(limit.terms());
    one.terms().stream().filter(term -> !changed.contains(term.channel())).forEach(terms::add);
    terms.sort(Comparator.comparing(ChannelTerm::channel));
    return new Case(one.key(), one.name(), one.nameEn(), terms, one.papers(), one.fees());
  }

  private static Case charged(Procedure draft, Correction.Fee fee, LocalDate day) {
    Map<Long, Set<Channel>> byAmount = new TreeMap<>();
    fee.amounts()
        .forEach(
            (channel, amount) -> {
              if (amount < 0 || amount > FeeFormula.MOST) {
                throw fault("amount", "catalogue.fault.amount", FeeFormula.MOST);
              }
              byAmount.computeIfAbsent(amount, a -> EnumSet.noneOf(Channel.class)).add(channel);
            });
    Case one = only(draft);
    List<FeeRule> fees = new ArrayList<>(one.fees());
    byAmount.forEach(
        (amount, channels) -> {
          if (amount > 0) {
            fees.add(fee("le-phi-" + (fees.size() + 1), amount, channels, day, draft.decision()));
          }
        });
    return new Case(one.key(), one.name(), one.nameEn(), one.terms(), one.papers(), fees);
  }

  /** A fixed fee as an imported draft has it. */
  static FeeRule fee(
      String key, long amount, Set<Channel> channels, LocalDate day, String decision) {
    return new FeeRule(
        key,
        "Phí, lệ phí",
        "Fee",
        new FeeFormula.Fixed(amount),
        channels,
        day,
        null,
        List.of(),
        decision,
        false);
  }

  private static Case asking(Case one, Correction.Paper paper) {
    List<Fault> faults = new ArrayList<>();
    if (paper.name().isBlank()) {
      faults.add(Fault.of("name", "catalogue.fault.blank"));
    }
    for (int count : new int[] {paper.originals(), paper.certifiedCopies(), paper.plainCopies()}) {
      if (count < 0 || count > MOST_COUNT) {
        faults.add(Fault.of("originals", "catalogue.fault.count", MOST_COUNT));
      }
    }
    Invalid.throwIfAny(faults);
    List<PaperRequirement> papers = new ArrayList<>(one.papers());
    int number = papers.size() + 1;
    while (one.paper("giay-to-" + number).isPresent()) {
      number++;
    }
    papers.add(
        new PaperRequirement(
            "giay-to-" + number,
            paper.name().strip(),
            "",
            paper.originals(),
            paper.certifiedCopies(),
            paper.plainCopies(),
            paper.required(),
            false,
            null,
            Set.of(),
            paper.form() == null || paper.form().isBlank() ? null : paper.form().strip(),
            null,
            null));
    return new Case(one.key(), one.name(), one.nameEn(), one.terms(), papers, one.fees());
  }

  private static Procedure resulting(Procedure draft, Correction.Result result) {
    String code = result.code() == null || result.code().isBlank() ? null : result.code().strip();
    if (code != null && !RESULT_CODE.matcher(code).matches()) {
      throw fault("code", "catalogue.fault.result-code", code);
    }
    if (result.name().isBlank()) {
      throw fault("name", "catalogue.fault.blank");
    }
    List<ResultKind> results = new ArrayList<>(draft.results());
    results.add(new ResultKind(code, result.name().strip(), ""));
    return changed(draft, "results", results);
  }

  private static Procedure resting(Procedure draft, Correction.Basis basis) {
    List<Fault> faults = new ArrayList<>();
    if (basis.number().isBlank()) {
      faults.add(Fault.of("number", "catalogue.fault.blank"));
    }
    if (basis.title().isBlank()) {
      faults.add(Fault.of("title", "catalogue.fault.blank"));
    }
    Invalid.throwIfAny(faults);
    List<LegalBasis> bases = new ArrayList<>(draft.legalBases());
    bases.add(new LegalBasis(basis.number().strip(), basis.title().strip()));
    return changed(draft, "legalBases", bases);
  }

  /** An imported draft has one case; one with more was written by a person. */
  private static Case only(Procedure draft) {
    if (draft.cases().size() != 1) {
      throw fault("", "catalogue.fault.correction");
    }
    return draft.cases().getFirst();
  }

  private static Procedure one(Procedure draft, Case changed) {
    return changed(draft, "cases", List.of(changed));
  }

  private static Procedure changed(Procedure draft, String member, Object value) {
    return ProcedureJson.changed(draft, Map.of(member, value));
  }

  private static Invalid fault(String field, String key, Object... args) {
    return new Invalid(Fault.of(field, key, args));
  }
}
