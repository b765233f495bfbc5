package org.pesexplorer.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.work.NetworkContent;
import org.pesexplorer.work.ReadNetworkJob;
import org.pesexplorer.work.WriteNetworkJob;

/**
 * The networks in hand: trained, opened, saved and closed in the background. What fails becomes a
 * notice, and what was in hand stays. Belongs to the thread of the window.
 */
public final class Networks {
  private final Errands errands;
  private final ObservableList<OpenNetwork> open = FXCollections.observableArrayList();
  private final ObservableList<OpenNetwork> readOnly =
      FXCollections.unmodifiableObservableList(open);
  private final ReadOnlyObjectWrapper<OpenNetwork> current = new ReadOnlyObjectWrapper<>();
  private Consumer<Path> fileUsed = path -> {};
  private int lastId;

  /** Makes the service. */
  public Networks(JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.errands = new Errands(runner, scheduler, notices);
  }

  /** Sets who is told of files that networks were opened from or went to. */
  public void onFileUsed(Consumer<Path> receiver) {
    fileUsed = receiver;
  }

  /** The networks in hand, the newest last. */
  public ObservableList<OpenNetwork> open() {
    return readOnly;
  }

  /** The one that views show; null for none. */
  public ReadOnlyObjectProperty<OpenNetwork> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Has views show a network that is in hand. */
  public void show(OpenNetwork network) {
    if (open.contains(network)) {
      current.set(network);
    }
  }

  /** Takes a network in hand and shows it; one of the same file gives way. */
  public OpenNetwork take(String name, NetworkContent content, Optional<Path> file) {
    int place = file.isPresent() ? open.stream().map(OpenNetwork::file).toList().indexOf(file) : -1;
    int id = place >= 0 ? open.get(place).id() : ++lastId;
    OpenNetwork taken = new OpenNetwork(id, name, content, file);
    if (place >= 0) {
      open.set(place, taken);
    } else {
      open.add(taken);
    }
    current.set(taken);
    return taken;
  }

  /**
   * Takes a network in hand in place of an older state of itself, which no longer is in its file.
   *
   * @param id the number of the older state; when none in hand has it, it is taken as a new one
   */
  OpenNetwork retake(int id, String name, NetworkContent content) {
    for (int k = 0; k < open.size(); k++) {
      if (open.get(k).id() == id) {
        OpenNetwork taken = new OpenNetwork(id, name, content, Optional.empty());
        open.set(k, taken);
        current.set(taken);
        return taken;
      }
    }
    return take(name, content, Optional.empty());
  }

  /** Puts a network away; the one before it, or after it, takes its place on screen. */
  public void close(OpenNetwork network) {
    int place = open.indexOf(network);
    if (place < 0) {
      return;
    }
    open.remove(place);
    if (network.equals(current.get())) {
      current.set(open.isEmpty() ? null : open.get(Math.max(0, place - 1)));
    }
  }

  /**
   * Takes a network in hand that was trained here, and shows it.
   *
   * @param truth the model of the energies it has learnt; empty where nobody knows
   */
  public OpenNetwork take(String name, TrainedNetwork trained, Optional<EnergyModel> truth) {
    return take(
        name,
        new NetworkContent(trained.surface(), Optional.of(trained), truth, List.of()),
        Optional.empty());
  }

  /** Opens a file, one of ours or an .h5 of Keras, and shows it. */
  public void openFile(Path path) {
    openFile(path, () -> {});
  }

  /** The same, and does something once it is shown. */
  public void openFile(Path path, Runnable shown) {
    errands.submit(
        "Open " + path.getFileName(),
        JobPool.FILES,
        new ReadNetworkJob(path),
        content -> {
          take(path.getFileName().toString(), content, Optional.of(path.toAbsolutePath()));
          fileUsed.accept(path);
          shown.run();
        });
  }

  /**
   * Saves a network: .json as our own, which then belongs to the file; .onnx and .py for others.
   *
   * @param network one that is in hand
   * @param path the file; replaced, as a whole, when everything is written
   */
  public void save(OpenNetwork network, Path path) {
    errands.submit(
        "Save " + path.getFileName(),
        JobPool.FILES,
        new WriteNetworkJob(path, network.content()),
        own -> saved(network, path.toAbsolutePath(), own));
  }

  private void saved(OpenNetwork written, Path path, boolean own) {
    List<OpenNetwork> all = List.copyOf(open);
    for (int k = 0; own && k < all.size(); k++) {
      OpenNetwork each = all.get(k);
      if (each.id() == written.id()) {
        OpenNetwork after =
            new OpenNetwork(
                each.id(), path.getFileName().toString(), each.content(), Optional.of(path));
        boolean shown = Objects.equals(each, current.get());
        open.set(k, after);
        if (shown) {
          current.set(after);
        }
      }
    }
    fileUsed.accept(path);
  }
}
