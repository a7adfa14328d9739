package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One agency took over from another (kế thừa chức năng, nhiệm vụ). A division is one old agency
 * with several new ones, a merger several old ones with one new.
 *
 * @param day first day on which the new agency is competent
 * @param decision by which
 */
public record Succession(
    UUID oldAgencyId,
    String oldName,
    UUID newAgencyId,
    String newName,
    LocalDate day,
    String decision) {}
