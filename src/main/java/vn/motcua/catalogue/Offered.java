package vn.motcua.catalogue;

/** A published procedure that is offered, and how far it can be done online. */
public record Offered(String code, OnlineLevel level) {}
