/* Looks at a framebuffer that another process draws into, and says when it changed. Times are nanoseconds of
 * CLOCK_MONOTONIC, as Python's time.monotonic_ns() has them. */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <time.h>

/* A piece of one line of the picture, in bytes from its beginning, and the place on the screen that it belongs to. */
typedef struct {
    int64_t from;
    int32_t bytes, place;
} Piece;

typedef struct {
    int64_t at;
    int32_t place, _unused;
} Change;

typedef struct {
    const uint8_t* picture;
    int32_t pieces;
    Piece* piece;
    uint8_t* seen; /* all pieces as they were seen last, one after another */
} Eye;

/* When to stop looking: after `quiet` without a change (counted from the first one, or from the beginning where `first`
 * is 0), after `first` without any, or after `whole`. And how long to sleep between two looks. */
typedef struct {
    int64_t quiet, first, whole, nap;
} Patience;

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void sleep_for(int64_t ns) {
    const struct timespec time = {ns / 1000000000LL, ns % 1000000000LL};
    clock_nanosleep(CLOCK_MONOTONIC, 0, &time, NULL);
}

static int64_t bytes_of(const Eye* eye) {
    int64_t bytes = 0;
    for (int32_t i = 0; i < eye->pieces; i++) bytes += eye->piece[i].bytes;
    return bytes;
}

Eye* eye_open(const uint8_t* picture, const Piece* piece, int32_t pieces) {
    Eye* eye = malloc(sizeof *eye);
    *eye = (Eye){picture, pieces, malloc(sizeof(Piece) * (size_t)pieces), NULL};
    memcpy(eye->piece, piece, sizeof(Piece) * (size_t)pieces);
    eye->seen = calloc(1, (size_t)bytes_of(eye));
    return eye;
}

void eye_close(Eye* eye) {
    free(eye->piece);
    free(eye->seen);
    free(eye);
}

/* Compares all pieces with what was seen last. `note` takes each place that changed, once a look, up to `room`. */
static int32_t look(Eye* eye, Change* note, int32_t room) {
    int32_t places = 0, last = -1, any = 0;
    uint8_t* seen = eye->seen;
    for (int32_t i = 0; i < eye->pieces; seen += eye->piece[i++].bytes) {
        const Piece* piece = &eye->piece[i];
        if (memcmp(seen, eye->picture + piece->from, (size_t)piece->bytes) == 0) continue;
        memcpy(seen, eye->picture + piece->from, (size_t)piece->bytes);
        any = 1;
        if (piece->place == last || places == room) continue;
        note[places++].place = last = piece->place;
    }
    const int64_t at = now();
    for (int32_t i = 0; i < places; i++) note[i].at = at;
    return any ? (places ? places : -1) : 0;
}

/* Looks until `patience` ends. `ready` becomes 1 when everything was seen once and the looking has begun. Returns how
 * many changes stand in `changes`; `last` is the time of the last one, also where no room was left for it. `unseen`: how
 * long before the first change it had looked last. `looks`: how often it looked. */
int32_t eye_follow(Eye* eye, const Patience* patience, volatile int32_t* ready, Change* changes, int32_t room,
                   int64_t* last, int64_t* unseen, int64_t* looks) {
    prctl(PR_SET_TIMERSLACK, 1, 0, 0, 0);
    Change spare[1];
    look(eye, spare, 0);
    const int64_t begun = now();
    int64_t first_change = 0, before = begun;
    int32_t kept = 0;
    *last = *unseen = *looks = 0;
    *ready = 1;
    for (;;) {
        const int32_t found = look(eye, room > kept ? changes + kept : spare, room - kept);
        const int64_t at = now();
        ++*looks;
        if (found) {
            *last = at;
            if (!first_change) *unseen = (first_change = at) - before;
            if (found > 0) kept += found;
        }
        if (at - begun >= patience->whole) return kept;
        if (!first_change && patience->first && at - begun >= patience->first) return kept;
        if ((first_change || !patience->first) && at - (*last ? *last : begun) >= patience->quiet) return kept;
        before = at;
        sleep_for(patience->nap);
    }
}

/* Writes all pieces as they are now to `to`, and says how many bytes that are; with no `to` it only says. */
int64_t eye_remember(const Eye* eye, uint8_t* to) {
    for (int32_t i = 0; to && i < eye->pieces; to += eye->piece[i++].bytes)
        memcpy(to, eye->picture + eye->piece[i].from, (size_t)eye->piece[i].bytes);
    return bytes_of(eye);
}

/* Looks until each place has looked as it was remembered, or for `whole` nanoseconds. `reached` takes for each place
 * when it first did; 0: never. */
void eye_await(const Eye* eye, const uint8_t* remembered, int64_t whole, int64_t nap, volatile int32_t* ready,
               int64_t* reached, int32_t places) {
    prctl(PR_SET_TIMERSLACK, 1, 0, 0, 0);
    uint8_t* differs = malloc((size_t)places);
    const int64_t begun = now();
    memset(reached, 0, sizeof(int64_t) * (size_t)places);
    *ready = 1;
    for (int32_t left = places; left > 0 && now() - begun < whole; sleep_for(nap)) {
        const uint8_t* wanted = remembered;
        memset(differs, 0, (size_t)places);
        for (int32_t i = 0; i < eye->pieces; wanted += eye->piece[i++].bytes) {
            const Piece* piece = &eye->piece[i];
            if (reached[piece->place] || differs[piece->place]) continue;
            differs[piece->place] = memcmp(wanted, eye->picture + piece->from, (size_t)piece->bytes) != 0;
        }
        for (int32_t place = 0; place < places; place++) {
            if (reached[place] || differs[place]) continue;
            reached[place] = now();
            left--;
        }
    }
    free(differs);
}

/* Films one piece for `whole` nanoseconds: each picture that differs from the one before, and when it was seen. */
int32_t eye_film(const uint8_t* piece, int32_t bytes, int64_t whole, int64_t nap, int64_t* at, uint8_t* film,
                 int32_t room) {
    prctl(PR_SET_TIMERSLACK, 1, 0, 0, 0);
    const int64_t begun = now();
    int32_t pictures = 0;
    while (pictures < room && now() - begun < whole) {
        uint8_t* next = film + (size_t)pictures * (size_t)bytes;
        if (pictures == 0 || memcmp(next - bytes, piece, (size_t)bytes) != 0) {
            memcpy(next, piece, (size_t)bytes);
            at[pictures++] = now();
        }
        sleep_for(nap);
    }
    return pictures;
}
