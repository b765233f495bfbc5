package org.pesexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.work.MergeJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Joins the shards of a database. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Joins shards, made by generate with --rows, into the file that one run would have made, byte"
          + " for byte. The cut-off and the upper energy are applied here. The file of settings"
          + " beside each shard must be there."
    },
    parameterListHeading = "%nShards:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:shards do not fit together or cannot be read, the file cannot be written, or the work was"
          + " stopped",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar generate --rows 0:30000 --out first.json",
      "  java -jar pes-explorer.jar generate --rows 30000:58824 --out second.json",
      "  java -jar pes-explorer.jar merge --out database.json first.json second.json"
    })
final class MergeCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "SHARD", description = "the shards, in any order")
  private List<Path> shards;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where the database goes; its settings go to name.settings.json beside it")
  private Path output;

  @Mixin private JobOptions job;

  @Override
  public Integer call() throws Exception {
    job.check();
    Database database = job.run("Merge", new MergeJob(shards, output));
    job.say(database.rows() + " rows in " + output);
    return CommandLineProgram.OK;
  }
}
