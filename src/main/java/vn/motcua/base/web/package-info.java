/**
 * How pages are made.
 *
 * <p><b>To write a page</b>, put three files into the {@code web} package of your module (or the
 * pages module):
 *
 * <ol>
 *   <li>{@code FooPage}, a public record of exactly what the page shows;
 *   <li>{@code FooPage.jte} beside it, beginning with {@code @param vn.motcua.base.web.Ui ui} and
 *       {@code @param vn.motcua.x.web.FooPage page}, wrapped in
 *       {@code @template.vn.motcua.base.ui.layout(ui = ui, title = ui.t("x.foo.title"), content
 *       = @`…`)};
 *   <li>a controller that returns {@code Html.of(new FooPage(…))}. A POST that worked returns
 *       {@code Redirect.to("/…")}, optionally {@code .with(Notice.success("x.foo.saved"))}; one
 *       with faults returns the page again: {@code Html.of(page).faults(faults)} (422).
 * </ol>
 *
 * Form controls come only from the components in {@code vn/motcua/base/ui} and show the fault of
 * their field by themselves; {@code errors.jte} at the top of the page sums them up. Texts come
 * from {@link vn.motcua.base.web.Ui#t}. Every page adds a sample to a {@code PageSamples} class of
 * its module's tests; {@code PagesTest} renders it in both languages and {@code TemplateLintTest}
 * reads its source.
 */
@NullMarked
package vn.motcua.base.web;

import org.jspecify.annotations.NullMarked;
