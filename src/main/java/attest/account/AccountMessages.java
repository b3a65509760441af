// SPDX-License-Identifier: Apache-2.0
package attest.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the account pages. */
@MessageBundle("account")
public interface AccountMessages {
  @Message("Sign in")
  String sign_in();

  @Message("Login")
  String login();

  @Message("Password")
  String password();

  @Message("Name")
  String name();

  @Message("Nothing was changed; try again, or ask your administrator for a new password.")
  String sign_in_again();

  @Message("First start? The server printed a one-time code:")
  String first_start();

  @Message("make the first administrator")
  String make_first();

  @Message("First run")
  String first_run();

  @Message("One-time code")
  String code();

  @Message("The server printed it in its log when it started.")
  String code_hint();

  @Message("12 characters or more, and no other rule.")
  String password_hint();

  @Message("Make the first administrator")
  String make_administrator();
}
