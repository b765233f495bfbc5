package org.pesexplorer.ui.training;

import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.Initialiser;
import org.pesexplorer.core.network.Loss;
import org.pesexplorer.core.network.OptimiserKind;
import org.pesexplorer.core.network.Schedule;
import org.pesexplorer.core.network.SplitPlan;

/** What the choices of a training are called on screen. */
final class TrainNames {
  private TrainNames() {}

  static String of(Activation one) {
    return switch (one) {
      case LINEAR -> "linear";
      case SOFTPLUS -> "softplus";
      case TANH -> "tanh";
      case SILU -> "SiLU";
      case RELU -> "ReLU";
      case GELU -> "GELU";
    };
  }

  static String of(Loss.Kind one) {
    return switch (one) {
      case MAE -> "MAE, mean absolute";
      case MSE -> "MSE, mean square";
      case RMSE -> "RMSE, its root";
      case HUBER -> "Huber";
    };
  }

  static String of(OptimiserKind one) {
    return switch (one) {
      case SGD -> "SGD";
      case ADAM -> "Adam";
      case NADAM -> "NAdam";
      case ADAGRAD -> "AdaGrad";
      case RMSPROP -> "RMSProp";
      case ADADELTA -> "AdaDelta";
      case LEVENBERG_MARQUARDT -> "Levenberg-Marquardt";
    };
  }

  static String of(Schedule.Kind one) {
    return switch (one) {
      case CONSTANT -> "constant";
      case STEP -> "steps down";
      case COSINE -> "cosine";
      case PLATEAU -> "drop on plateau";
    };
  }

  static String of(Initialiser one) {
    return switch (one) {
      case GLOROT_UNIFORM -> "Glorot, uniform";
      case GLOROT_NORMAL -> "Glorot, normal";
      case HE_UNIFORM -> "He, uniform";
      case HE_NORMAL -> "He, normal";
    };
  }

  static String of(SplitPlan.Kind one) {
    return switch (one) {
      case RANDOM -> "at random";
      case CLUSTERS -> "by clusters of inputs";
      case FARTHEST -> "farthest inputs test";
      case CLASS -> "by structure class";
      case LOWEST_ENERGY -> "lowest energies test";
      case HIGHEST_ENERGY -> "highest energies test";
      case WIDTH -> "by cell width";
    };
  }
}
