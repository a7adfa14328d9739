/**
 * Benchmarks, measured by JMH and not part of the product. Each has a {@code main} that prints what
 * it measured; see docs/architecture.md, "Clock".
 */
@NullMarked
package vn.motcua.bench;

import org.jspecify.annotations.NullMarked;
