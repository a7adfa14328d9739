package vn.motcua.process;

import org.jspecify.annotations.Nullable;

/** A sequence flow from one node to another. */
record Flow(String id, String name, String from, String to, @Nullable Condition condition) {}
