/** Letters as mail: words, layout, calendar entries, and the mail server's answers. */
@NullMarked
package vn.annhi.reminder.mail;

import org.jspecify.annotations.NullMarked;
