// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its content: who is signed in, which project is at hand, what they
 * may go to, which language it speaks. Filled by the rooms that know; read by {@code
 * templates/shared/frame.html} as {@code inject:frame}.
 */
@Named("frame")
@RequestScoped
public class Frame {
  /** Languages of the interface. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"));

  /** What the navigation names beside the project itself, with the sections that belong there. */
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "import", List.of("import"),
          "dossiers", List.of("dossiers"),
          "adjudicate", List.of("adjudicate"),
          "disagreement", List.of("disagreement", "ratings"),
          "datasets", List.of("datasets", "webhooks"));

  /** Addresses of what lies in a project and does not name it. */
  private static final List<String> OF_A_PROJECT = List.of("/articles", "/sentences");

  private static final char RIGHT_TO_LEFT = '\u2067';
  private static final char ISOLATED = '\u2069';

  private @Nullable String person;
  private boolean admin;
  private @Nullable String csrf;
  private @Nullable String projectKey;
  private @Nullable String projectName;
  private Set<String> rights = Set.of();
  private String path = "/";
  private @Nullable Locale locale;
  private @Nullable String done;

  public void signedIn(String name, boolean administrator, @Nullable String csrfToken) {
    person = name;
    admin = administrator;
    csrf = csrfToken;
  }

  public void within(String key, String name, Set<String> permissions) {
    projectKey = key;
    projectName = name;
    rights = permissions;
  }

  public void at(String requestPath) {
    path = requestPath;
  }

  /** What the write before this page did, in a word of the page's own, from {@code ?done=}. */
  public void did(@Nullable String what) {
    done = what;
  }

  public void speaks(Locale language) {
    locale = language;
  }

  /** Whether this request's frame knows already who asks and in which language. */
  public boolean isFilled() {
    return locale != null;
  }

  public Locale getLocale() {
    return locale == null ? Locale.ENGLISH : locale;
  }

  public @Nullable String getPerson() {
    return person;
  }

  public boolean isAdmin() {
    return admin;
  }

  public @Nullable String getCsrf() {
    return csrf;
  }

  /** New at each asking: tells two forms from one that is sent twice. */
  public String getForm() {
    return UUID.randomUUID().toString();
  }

  public @Nullable String getProjectKey() {
    return projectKey;
  }

  public @Nullable String getProjectName() {
    return projectName;
  }

  public @Nullable String getDone() {
    return done;
  }

  public String getPath() {
    return path;
  }

  /** Whether the asker has this right in the project at hand. */
  public boolean may(String permission) {
    return rights.contains(permission);
  }

  /** Whether the page at hand ends so: marks the place in the navigation. */
  public boolean ends(String suffix) {
    return path.endsWith(suffix);
  }

  /** Whether the page at hand is, or lies under, this address. */
  public boolean under(String address) {
    return path.equals(address) || path.startsWith(address + "/");
  }

  /** The address of the project at hand. */
  public String getHome() {
    return "/projects/" + projectKey;
  }

  /** Whether the page at hand is this section of the project, or lies under it. */
  public boolean inSection(String section) {
    return under(getHome() + "/" + section);
  }

  /** Whether the page at hand belongs to this place of the navigation. */
  public boolean inPlace(String place) {
    return under("/" + place)
        || PLACES.getOrDefault(place, List.of()).stream().anyMatch(this::inSection);
  }

  /** Whether the page is of the project: its home, a section, an article, no place of its own. */
  public boolean isProjectHome() {
    return OF_A_PROJECT.stream().anyMatch(this::under)
        || under(getHome()) && PLACES.keySet().stream().noneMatch(this::inPlace);
  }

  /** A day as people read it, in the language of the page, UTC. */
  public String day(Instant time) {
    return inArabicToo(format(time, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)));
  }

  /** A day of the calendar as people read it, in the language of the page. */
  public String day(LocalDate date) {
    return day(date.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** A day and the minute, in the language of the page, UTC and saying so. */
  public String moment(Instant time) {
    var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
    return inArabicToo(format(time, format) + " UTC");
  }

  /** English as it is written outside America: 14 March 2031. */
  private String format(Instant time, DateTimeFormatter format) {
    var region = getLocale().equals(Locale.ENGLISH) ? Locale.UK : getLocale();
    return format.withLocale(region).withZone(ZoneOffset.UTC).format(time);
  }

  /** Java has Latin commas there; and a number beside a Latin name would go over to its side. */
  private String inArabicToo(String time) {
    boolean arabic = getLocale().getLanguage().equals("ar");
    return arabic ? RIGHT_TO_LEFT + time.replace(',', '\u060c') + ISOLATED : time;
  }
}
