package vn.motcua.statistics;

import java.util.ArrayList;
import java.util.List;

/** What stands in a column. */
sealed interface Figure {
  /** The numbers that it takes: one of a count, two of a share. */
  List<Count> counts();

  /** A number of dossiers (or steps, or minutes): the sum of its terms. */
  record Count(List<Term> terms) implements Figure {
    public Count {
      terms = List.copyOf(terms);
    }

    @Override
    public List<Count> counts() {
      return List.of(this);
    }

    static Count of(Term... terms) {
      return new Count(List.of(terms));
    }

    Count plus(Count other) {
      List<Term> all = new ArrayList<>(terms);
      all.addAll(other.terms);
      return new Count(all);
    }

    Count minus(Count other) {
      List<Term> all = new ArrayList<>(terms);
      for (Term term : other.terms) {
        // What stands on both sides need not be read at all.
        if (!all.remove(term)) {
          all.add(term.minus());
        }
      }
      return new Count(all);
    }
  }

  /** One number in a hundred of another. */
  record Share(Count part, Count whole) implements Figure {
    @Override
    public List<Count> counts() {
      return List.of(part, whole);
    }

    /** What of the whole is not in the part. */
    Count rest() {
      return whole.minus(part);
    }
  }

  /** Motcua has no data of it yet; shown as such, never as 0. */
  record Nothing() implements Figure {
    @Override
    public List<Count> counts() {
      return List.of();
    }
  }
}
