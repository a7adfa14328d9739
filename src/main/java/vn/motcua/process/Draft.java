package vn.motcua.process;

import java.time.Instant;
import java.util.UUID;

/**
 * A model that is being written.
 *
 * @param key of the model that it shall become the next version of
 * @param savedBy officer who saved it last
 */
public record Draft(String key, StepGraph graph, Instant savedAt, UUID savedBy) {}
