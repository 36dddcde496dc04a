// Writes down what a process asks of the disk: every write, cut, creation, removal and sync below one folder, in the
// order in which it happened. Loaded with LD_PRELOAD. RECORDED_FOLDER names the folder, RECORD_TO the file.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { OPENED = 1, WRITTEN = 2, CUT = 3, SYNCED = 4, REMOVED = 5 };
enum { MOST_FILES = 4096 };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char *names[MOST_FILES];
static int record = -2;

static const char *folder(void) { return getenv("RECORDED_FOLDER"); }

static void put(const void *bytes, size_t count) {
  const char *at = bytes;
  while (count > 0) {
    long done = syscall(SYS_write, record, at, count);
    if (done <= 0) abort();
    at += done;
    count -= (size_t)done;
  }
}

// kind, length of name, name, offset, length of content, content
static void note(uint8_t kind, const char *name, uint64_t offset, const void *bytes, uint32_t count) {
  if (record == -2) {
    const char *target = getenv("RECORD_TO");
    record = target ? (int)syscall(SYS_openat, AT_FDCWD, target, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  }
  if (record < 0) return;
  uint16_t length = (uint16_t)strlen(name);
  put(&kind, 1);
  put(&length, 2);
  put(name, length);
  put(&offset, 8);
  put(&count, 4);
  if (count > 0 && bytes) put(bytes, count);
}

// The name below the folder, "" for the folder itself, NULL for anything else.
static const char *name_of(const char *path) {
  const char *root = folder();
  if (!root || !path) return NULL;
  size_t length = strlen(root);
  if (strncmp(path, root, length) != 0) return NULL;
  if (path[length] == '\0') return "";
  return path[length] == '/' ? path + length + 1 : NULL;
}

static int opened(int file, const char *path) {
  const char *name = file >= 0 && file < MOST_FILES ? name_of(path) : NULL;
  if (!name) return file;
  pthread_mutex_lock(&turn);
  free(names[file]);
  names[file] = strdup(name);
  note(OPENED, name, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return file;
}

static void done(uint8_t kind, int file, uint64_t offset, const void *bytes, size_t count) {
  if (file < 0 || file >= MOST_FILES || !names[file]) return;
  int before = errno;
  pthread_mutex_lock(&turn);
  note(kind, names[file], offset, bytes, (uint32_t)count);
  pthread_mutex_unlock(&turn);
  errno = before;
}

#define REAL(result, name, ...) \
  static result (*real)(__VA_ARGS__); \
  if (!real) real = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, #name, const char *, int, ...); \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = va_arg(more, mode_t); \
    va_end(more); \
    return opened(real(path, flags, mode), path); \
  }
OPEN(open)
OPEN(open64)

#define PWRITE(name, offset_type) \
  ssize_t name(int file, const void *bytes, size_t count, offset_type offset) { \
    REAL(ssize_t, #name, int, const void *, size_t, offset_type); \
    ssize_t written = real(file, bytes, count, offset); \
    if (written > 0) done(WRITTEN, file, (uint64_t)offset, bytes, (size_t)written); \
    return written; \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int file, const void *bytes, size_t count) {
  REAL(ssize_t, "write", int, const void *, size_t);
  off_t offset = file >= 0 && file < MOST_FILES && names[file] ? lseek(file, 0, SEEK_CUR) : 0;
  ssize_t written = real(file, bytes, count);
  if (written > 0) done(WRITTEN, file, (uint64_t)offset, bytes, (size_t)written);
  return written;
}

#define CUT_TO(name, offset_type) \
  int name(int file, offset_type length) { \
    REAL(int, #name, int, offset_type); \
    int result = real(file, length); \
    if (result == 0) done(CUT, file, (uint64_t)length, NULL, 0); \
    return result; \
  }
CUT_TO(ftruncate, off_t)
CUT_TO(ftruncate64, off64_t)

#define SYNC(name) \
  int name(int file) { \
    REAL(int, #name, int); \
    int result = real(file); \
    if (result == 0) done(SYNCED, file, 0, NULL, 0); \
    return result; \
  }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  int result = real(path);
  const char *name = name_of(path);
  if (result == 0 && name) {
    pthread_mutex_lock(&turn);
    note(REMOVED, name, 0, NULL, 0);
    pthread_mutex_unlock(&turn);
  }
  return result;
}

int close(int file) {
  REAL(int, "close", int);
  if (file >= 0 && file < MOST_FILES && names[file]) {
    pthread_mutex_lock(&turn);
    free(names[file]);
    names[file] = NULL;
    pthread_mutex_unlock(&turn);
  }
  return real(file);
}
