package org.pesexplorer.architecture.broken.ui.training;

/** Stands for another view. */
public final class TrainingView {}
