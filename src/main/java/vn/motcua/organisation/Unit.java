package vn.motcua.organisation;

import java.util.UUID;

/**
 * A unit of an agency (phòng, trung tâm), by a code that procedures name: KT economy, VHXH culture
 * and society, VP office, TTPVHCC service centre, LD leaders, CA police.
 */
public record Unit(UUID id, UUID agencyId, String code, String name, String nameEn) {}
