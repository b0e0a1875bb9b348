package vn.annhi.command;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.annhi.dossier.ArchiveCheck;

/** Checks the archive of a case and names the first thing that does not hold. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "archive.zip", descriptionKey = "command.verify.archive")
    @SuppressWarnings("NullAway.Init")
    private Path archive;

    @Override
    public Integer call() {
        try {
            var finding = ArchiveCheck.of(archive);
            finding.fault()
                    .ifPresentOrElse(
                            fault -> print("command.verify." + fault.kind().name(), fault.where()),
                            () -> print("command.verify.whole", finding.caseCode(), finding.records(), finding.head()));
            return finding.fault().isPresent() ? 1 : 0;
        } catch (IOException e) {
            print("command.verify.unreadable", archive, e.toString());
            return 2;
        }
    }

    private void print(String key, Object... arguments) {
        var pattern = Commands.WORDS.getString(key);
        spec.commandLine().getOut().println(MessageFormat.format(pattern, arguments));
    }
}
