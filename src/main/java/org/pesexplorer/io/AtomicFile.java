package org.pesexplorer.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes files so that a reader, or a crash at any moment, finds either the old file or the new
 * one, whole. The text goes to a temporary neighbour, is forced to disk and takes the file's name.
 */
public final class AtomicFile {
  /** With the process id it makes names that no other writer has. */
  private static final AtomicLong COUNTER = new AtomicLong();

  private AtomicFile() {}

  /** Writes the content of a text file. */
  @FunctionalInterface
  public interface TextContent {
    /** Writes everything; need not flush or close. */
    void writeTo(Writer out) throws IOException;
  }

  /** Writes the content of a file of bytes. */
  @FunctionalInterface
  public interface ByteContent {
    /** Writes everything; need not flush or close. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a text file in UTF-8. When anything fails the old file stays as it was and no temporary
   * file is left behind.
   *
   * @param path the file; replaced when it exists
   * @throws IOException when it cannot be written, with a message that says why, or as the content
   *     throws it
   */
  public static void write(Path path, TextContent content) throws IOException {
    writeBytes(
        path,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          content.writeTo(writer);
          writer.flush();
        });
  }

  /**
   * Writes a file of bytes, with the same promises as {@link #write}.
   *
   * @param path the file; replaced when it exists
   * @throws IOException when it cannot be written, with a message that says why, or as the content
   *     throws it
   */
  public static void writeBytes(Path path, ByteContent content) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path folder = requireFolder(path, target);
    Path temporary = folder.resolve(temporaryName(target));
    try (FileChannel channel = create(path, folder, temporary)) {
      fill(channel, content);
    } catch (Throwable e) {
      discard(temporary, e);
      throw e;
    }
    try {
      keepPermissions(target, temporary);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      discard(temporary, e);
      throw new IOException(path + " cannot be replaced: " + e.getMessage(), e);
    }
    forceFolder(folder);
  }

  /**
   * Looks whether a file could be written, so that long work for it need not be begun in vain.
   *
   * @throws IOException when its folder is missing or cannot be written to, in the words of {@link
   *     #write}
   */
  public static void requireWritable(Path path) throws IOException {
    Path folder =
        requireFolder(path, Files.exists(path) ? path.toRealPath() : path.toAbsolutePath());
    if (!Files.isWritable(folder)) {
      throw new IOException(
          path + " cannot be written: no permission to write in the folder " + folder);
    }
  }

  /**
   * Deletes temporary neighbours of a file that programs have left behind which ended while they
   * wrote it, as by a crash. Those of programs that run are left alone.
   *
   * @throws IOException when the folder cannot be read or a leftover not be deleted
   */
  public static void discardLeftovers(Path path) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path folder = requireFolder(path, target);
    Pattern name =
        Pattern.compile(
            "\\." + Pattern.quote(target.getFileName() + ".") + "(\\d{1,18})-\\d+\\.tmp");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Matcher matcher = name.matcher(String.valueOf(file.getFileName()));
        if (matcher.matches() && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static Path requireFolder(Path path, Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException(path + " cannot be written: it is a folder");
    }
    Path folder = Objects.requireNonNull(target.getParent(), "every file is in a folder");
    if (!Files.exists(folder)) {
      throw new IOException(
          path + " cannot be written: the folder " + folder + " does not exist; make it first");
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException(path + " cannot be written: " + folder + " is not a folder");
    }
    return folder;
  }

  private static String temporaryName(Path target) {
    String unique = ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
    return "." + target.getFileName() + "." + unique + ".tmp";
  }

  private static FileChannel create(Path path, Path folder, Path temporary) throws IOException {
    try {
      return FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      throw new IOException(
          path + " cannot be written: no permission to write in the folder " + folder, e);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(path + " cannot be written: " + temporary + " is in the way", e);
    } catch (IOException e) {
      throw new IOException(path + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void fill(FileChannel channel, ByteContent content) throws IOException {
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    content.writeTo(out);
    out.flush();
    channel.force(true);
  }

  private static void discard(Path temporary, Throwable reason) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private static void keepPermissions(Path target, Path temporary) throws IOException {
    PosixFileAttributeView to = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (to != null && Files.exists(target)) {
      to.setPermissions(Files.getPosixFilePermissions(target));
    }
  }

  /** Makes the new name itself last, on systems where a folder can be forced to disk. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems cannot open a folder. The file itself is complete and on disk, so nothing that
      // the caller was promised is lost.
      return;
    }
  }
}
