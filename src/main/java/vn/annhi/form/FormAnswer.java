package vn.annhi.form;

/** What the server says to a submission: either the accepted data or the reasons for refusing it. */
public sealed interface FormAnswer permits FormData, FormErrors {}
