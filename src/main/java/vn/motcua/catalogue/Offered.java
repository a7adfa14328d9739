package vn.motcua.catalogue;

import java.util.UUID;

/** A published procedure that an agency offers, and how far it can be done online. */
public record Offered(UUID agencyId, String code, OnlineLevel level) {}
