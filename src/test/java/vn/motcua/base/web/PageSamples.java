package vn.motcua.base.web;

import java.util.List;

/**
 * Samples of page records, so that {@link PagesTest} can render every page in every language. Each
 * module has one class that implements this, with a constructor without parameters, in its tests;
 * it is found by itself. Give a page several samples when it has states (empty, full, refused).
 */
public interface PageSamples {
  List<Object> pages();
}
