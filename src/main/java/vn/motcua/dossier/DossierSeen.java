package vn.motcua.dossier;

import java.util.UUID;
import vn.motcua.identity.Actor;

/** Somebody looked at a dossier's personal data; published inside the transaction of the look. */
public record DossierSeen(UUID dossierId, String code, Actor actor) {}
