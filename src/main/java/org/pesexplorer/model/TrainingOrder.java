package org.pesexplorer.model;

import java.util.Objects;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.TrainingRecipe;

/**
 * A network that is to be trained.
 *
 * @param words what it is called on screen, before its number
 * @param database its rows
 * @param databaseName what they are called on screen
 * @param recipe how it is trained
 */
public record TrainingOrder(
    String words, Database database, String databaseName, TrainingRecipe recipe) {

  /** Refuses null. */
  public TrainingOrder {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(databaseName, "databaseName");
    Objects.requireNonNull(recipe, "recipe");
  }

  /** The same with another seed of first weights; the parts stay. */
  public TrainingOrder withSeed(long seed) {
    return new TrainingOrder(words, database, databaseName, recipe.withSeed(seed));
  }
}
