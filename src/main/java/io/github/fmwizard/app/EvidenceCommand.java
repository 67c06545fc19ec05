// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.journal.Anchor;
import io.github.fmwizard.journal.file.FolderVerdict;
import io.github.fmwizard.journal.file.FolderVerdict.Finding;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.journal.file.RunFolderVerifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Work on the evidence of runs. */
@Command(
    name = "evidence",
    description = "Checks the evidence of runs.",
    mixinStandardHelpOptions = true,
    subcommands = EvidenceCommand.Verify.class,
    footer = {"", "Example:", "  fmwizard evidence verify 20260101-120000-cured-by-reload-1a2b"})
final class EvidenceCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "Say what to do with the evidence: verify.");
  }

  /** Checks the chain and the files of a run. */
  @Command(
      name = "verify",
      description = {
        "Checks the chain and the files of a run folder.",
        "It says consistent, or anchored where words from outside are given, and never more. That"
            + " the run is one its flow allows is not judged yet.",
        "Exit codes: 0 it holds, 2 no such run, 5 nothing was begun in it, or it can't be read,"
            + " 7 damaged."
      },
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  fmwizard evidence verify RUN --anchor \"topmost Istanbul ...\""})
  static final class Verify implements Callable<Integer> {

    @Mixin private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "RUN-OR-FOLDER", description = "The run's id or its folder.")
    private String run = "";

    @Option(
        names = "--anchor",
        paramLabel = "WORDS",
        description =
            "Words or a digest of a line that were kept outside, such as on paper: the eight of the"
                + " last page, or the two that a screen shows of a checkpoint, which prove little.")
    private @Nullable String anchor;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
      Folders folders = Folders.of(options, Map.copyOf(System.getenv()));
      Path folder = ResumeCommand.folder(folders, run);
      try {
        return verified(folder);
      } catch (AccessDeniedException e) {
        throw new UsageException(ExitCode.UNKNOWN, notKnown(folder));
      }
    }

    private int verified(Path folder) throws IOException {
      if (!RunFolder.open(folder).looksLikeARun()) {
        throw new UsageException(
            ExitCode.USAGE,
            "There is no run in " + folder + ". fmwizard runs lists the runs of this host.");
      }
      Optional<Anchor> anchor = anchor();
      FolderVerdict verdict = RunFolderVerifier.verify(folder, anchor);
      PrintWriter out = spec.commandLine().getOut();
      for (Finding finding : verdict.findings()) {
        out.println(line(folder, finding));
      }
      out.println(sentence(folder, verdict, anchor));
      out.flush();
      return switch (verdict.standing()) {
        case DAMAGED -> ExitCode.CHECK_FAILED;
        case NOT_BEGUN, NOT_KNOWN -> ExitCode.UNKNOWN;
        case CONSISTENT, ANCHORED -> ExitCode.OK;
      };
    }

    private static String weakness(Anchor anchor) {
      return " But %d words prove little: one journal in %,d has them by chance, and whoever can write the folder finds such a one. %d or more are needed against that."
          .formatted(anchor.words(), 1L << (8 * anchor.words()), Anchor.STRONG_WORDS);
    }

    private static String notKnown(Path folder) throws IOException {
      return folder
          + ": not known: it can't be read by this user, which says nothing about the evidence."
          + " Check it with: "
          + RunOwner.as(folder, "evidence verify");
    }

    private Optional<Anchor> anchor() {
      try {
        return Optional.ofNullable(anchor).map(Anchor::parse);
      } catch (IllegalArgumentException e) {
        throw new UsageException(ExitCode.USAGE, "--anchor: " + e.getMessage());
      }
    }

    private static String line(Path folder, Finding finding) {
      String where =
          folder.resolve(finding.file())
              + (finding.line().isPresent() ? ":" + finding.line().getAsLong() : "");
      return where + ": " + finding.sentence() + " " + finding.mend();
    }

    private static String sentence(Path folder, FolderVerdict verdict, Optional<Anchor> anchor)
        throws IOException {
      String files = " " + verdict.storedFiles() + " stored files were compared.";
      return switch (verdict.standing()) {
        case NOT_KNOWN -> notKnown(folder);
        case DAMAGED -> folder + ": DAMAGED.";
        case NOT_BEGUN -> folder + ": nothing was begun: there is no evidence that could hold.";
        case CONSISTENT ->
            folder
                + ": consistent: chain and files agree with each other."
                + files
                + " Without words from outside that is all that can be said.";
        case ANCHORED ->
            folder
                + ": anchored up to line "
                + verdict.anchoredLines()
                + ": the journal leads to the words from outside."
                + files
                + anchor.filter(it -> !it.isStrong()).map(Verify::weakness).orElse("");
      };
    }
  }
}
