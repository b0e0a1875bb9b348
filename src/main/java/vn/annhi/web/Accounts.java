package vn.annhi.web;

/** The accounts that may sign in, kept by the engine's identity service. */
public interface Accounts {

    /** Whether there is such an account. */
    boolean exists(String account);

    /** Whether this is the account's password; takes as long for an account that does not exist. */
    boolean passwordMatches(String account, String password);

    /** Whether the password is good enough for the account (length, kinds of characters, not its name). */
    boolean acceptable(String account, String password);

    /** Sets the account's password; the caller has checked who asks. */
    void changePassword(String account, String password);
}
