// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.shared.Deed;

/**
 * A passage for the guidelines was proposed, accepted or declined; fired within the transaction
 * that stores it.
 *
 * @param verb propose, accept or decline
 */
public record ProposalDecided(long project, long person, long proposal, String verb)
    implements Deed {
  @Override
  public Trace trace() {
    return new Trace(project, person, "guideline." + verb, "proposal/" + proposal);
  }
}
