package vn.annhi.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the jar does when its first argument names a command. */
@Command(
        name = "an-nhi",
        mixinStandardHelpOptions = true,
        resourceBundle = "messages",
        subcommands = VerifyCommand.class)
public final class Commands {

    /** The product's language, whatever the server speaks. */
    static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "messages",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    /** Whether the arguments ask for a command rather than for the application. */
    public static boolean areAsked(String... arguments) {
        return arguments.length > 0
                && (new CommandLine(new Commands()).getSubcommands().containsKey(arguments[0])
                        || Arrays.asList("--help", "-h").contains(arguments[0]));
    }

    /** Runs the command; returns the exit code: 0 for success, 1 for a fault that was found, 2 for wrong use. */
    public static int run(PrintWriter out, String... arguments) {
        return new CommandLine(new Commands())
                .setResourceBundle(WORDS)
                .setOut(out)
                .setErr(out)
                .execute(arguments);
    }
}
