package vn.motcua.demo;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Officers;

/** Where the demo looks things up. */
@Component
record DemoRegister(Agencies agencies, Officers officers, Dossiers dossiers) {}
