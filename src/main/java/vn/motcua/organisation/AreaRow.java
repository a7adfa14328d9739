package vn.motcua.organisation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One area as a file has it, unchecked.
 *
 * @param line line of the file on which it begins, counted from 1
 * @param level tier, by the table or the place in which it stands
 * @param values by column: code, name, name_en, full_name, full_name_en and, below a province,
 *     province_code or district_code
 */
record AreaRow(int line, Agency.Level level, Map<String, @Nullable String> values) {}
