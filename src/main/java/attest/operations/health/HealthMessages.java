// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that tells administrators whether the program is well. */
@MessageBundle("health")
public interface HealthMessages {
  @Message("Health and backups")
  String title();

  @Message("Attest {version}, {product} {of}")
  String kicker(String version, String product, String of);

  @Message("Everything is well.")
  String well();

  @Message("All is well, but the index of sentences is still being made.")
  String well_but_index();

  @Message(
      "Searches and candidates for comparison wait for it; everything else works. Nothing needs to be done.")
  String well_but_index_more();

  @Message("Something needs you.")
  String unwell();

  @Message("What it is, and what to do, stands in the table.")
  String unwell_more();

  @Message("What is looked at")
  String checks();

  @Message("The same is told to machines, on the management port.")
  String checks_more();

  @Message("Part")
  String part();

  @Message("State")
  String state();

  @Message("In figures")
  String figures();

  @Message("well")
  String good();

  @Message("being made")
  String being_made();

  @Message("needs you")
  String bad();

  @Message("Database")
  String database();

  @Message("{megabytes} MB")
  String megabytes(String megabytes);

  @Message("Disk with the data")
  String disk();

  @Message("{free} MB free; at least {least} MB are needed.")
  String disk_room(String free, String least);

  @Message("Make room, or move the data: this node takes no requests meanwhile.")
  String disk_full();

  @Message("Index of sentences")
  String index();

  @Message("{indexed} of {stored} sentences; looked at once a minute, and made anew where it lags.")
  String index_size(String indexed, String stored);

  @Message("{indexed} of {stored} sentences so far.")
  String index_so_far(String indexed, String stored);

  @Message("It is being made; searches wait for it.")
  String index_being_made();

  @Message("Work in the background")
  String work();

  @Message(
      "Imports {imports}, releases {releases}, rows of the audit trail to be sealed {unsealed}.")
  String work_size(String imports, String releases, String unsealed);

  @Message(
      "Nobody has worked at {left} of them for five minutes: restart the program, and read its log.")
  String work_left(String left);

  @Message("Single sign-on")
  String sign_on();

  @Message("People may sign in with {provider}.")
  String sign_on_with(String provider);

  @Message("None is set: people sign in with their password.")
  String sign_on_none();

  @Message("Backups")
  String backups();

  @Message("One every {every}; the last {keep} are kept, in the folder backups beside the data.")
  String backups_kept(String every, String keep);

  @Message("{count} h")
  String hours(String count);

  @Message("{count} min")
  String minutes(String count);

  @Message("None are made by the program itself: ATTEST_BACKUP_KEEP is 0.")
  String backups_off();

  @Message("None yet")
  String backups_none();

  @Message("The first is made {after} after the start. Copy them to another machine.")
  String backups_none_more(String after);

  @Message(
      "PostgreSQL is backed up by its own tools, or by this program’s backup command, which its schedule calls.")
  String backups_elsewhere();

  @Message("The backup command had the program write its last one on {moment}.")
  String backups_asked_for(String moment);

  @Message("Made")
  String made();

  @Message("File")
  String file();

  @Message("Size")
  String size();

  @Message("{kilobytes} kB")
  String kilobytes(String kilobytes);
}
