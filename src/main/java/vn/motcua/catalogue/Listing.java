package vn.motcua.catalogue;

import java.util.UUID;

/** A procedure as a list of search results shows it. */
public record Listing(
    UUID versionId,
    String code,
    int number,
    ProcedureVersion.Status status,
    String name,
    String nameEn,
    Field field,
    OnlineLevel onlineLevel) {}
