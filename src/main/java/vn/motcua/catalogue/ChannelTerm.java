package vn.motcua.catalogue;

import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Term;

/**
 * One way to file a case, with the time limit that holds there (thời hạn giải quyết).
 *
 * @param term null where the law sets none
 * @param note what the law adds in words ("thêm 5 ngày khi phải xác minh"), null when nothing
 */
public record ChannelTerm(Channel channel, @Nullable Term term, @Nullable String note) {}
