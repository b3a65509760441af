/** Journeys across features, in a real browser. */
package attest.journey;
