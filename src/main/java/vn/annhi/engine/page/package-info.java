/** Our own pages about a case and a task, which the task card and mails link to. */
@NullMarked
package vn.annhi.engine.page;

import org.jspecify.annotations.NullMarked;
