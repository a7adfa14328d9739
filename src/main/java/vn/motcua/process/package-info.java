/**
 * The internal process (quy trình nội bộ) of a procedure: BPMN 2.0 models, checked and compiled
 * once into immutable step graphs, and the runs that move work items through them.
 *
 * <p>Knows no dossier: the subject of a run is an opaque key, the post is the lane's name. Owns the
 * tables {@code process.model}, {@code process.run}. Publishes no events and writes no run by
 * itself: every operation answers with what it opens and closes and with the writes that make it so
 * ({@link vn.motcua.process.Progress}), which its caller sends. The pure core ({@code StepGraph},
 * {@code Tokens}, {@code Moves}, {@code Situations}) knows no database. How a model is written:
 * docs/process-models.md.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "base"})
package vn.motcua.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
