package vn.motcua.base.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs to know of the request it answers.
 *
 * @param language language of the page
 * @param get whether the page can be asked for again by its address
 * @param path path of the request
 * @param query query as sent, null when there is none
 * @param csrf name and value of the hidden field that proves a form is ours; asked only by pages
 *     with a form, since it opens a session
 * @param person name of the person signed in, null for a visitor
 * @param menu entries of the head
 */
record Visit(
    Locale language,
    boolean get,
    String path,
    @Nullable String query,
    Supplier<@Nullable Csrf> csrf,
    @Nullable String person,
    List<Menu.Entry> menu) {
  record Csrf(String name, String value) {}
}
