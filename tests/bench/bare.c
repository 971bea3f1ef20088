/* The limit: an X11 program with shared memory that does nothing but what must be done. It sleeps in zmq_poll, and on a
 * call fills one panel, copies its digits from masks made before, and puts that rectangle on the screen. As a display
 * must, it pings its publisher each 2 s, and each 5 s shows a few pixels once more and waits for the server's answer.
 *   bare BOARD ENDPOINT [running] [motion]
 * BOARD is a file: "screen W H", "clock X Y W H", "running X Y W H PX_A_SECOND", "panel AGENCY X Y W H". With `running`
 * it copies a strip from a picture made before, 60 times a second; with `motion` a called panel fades for 1.6 s. */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>
#include <zmq.h>

enum { MOST_PANELS = 256, STRIP_SCREENS = 4, GROUND = 0x0A1A29, PLATE = 0x12293C, CALLED = 0xFFC629, INK = 0xF6F8FA };
static const double kFade = 1.6;

typedef struct {
    int x, y, w, h;
} Rect;

typedef struct {
    char agency[32], ticket[12], counter[12];
    Rect at;
    double called; /* when, in seconds; 0: it rests */
    int dirty;
} Panel;

static Display* display;
static Window window;
static GC gc;
static XImage* image;
static uint32_t* pixels;
static int screen_w, screen_h, panels, speed;
static Rect clock_at, running_at;
static Panel panel[MOST_PANELS];
static uint32_t* strip; /* STRIP_SCREENS times as wide as the place, and once more */

static double seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void fill(uint32_t* to, int line, Rect r, uint32_t color) {
    for (int y = 0; y < r.h; y++) {
        uint32_t* row = to + (size_t)(r.y + y) * (size_t)line + r.x;
        for (int x = 0; x < r.w; x++) row[x] = color;
    }
}

/* Three by five dots for each digit; what is none is a frame. */
static void write_dots(uint32_t* to, int line, const char* text, int x, int y, int dot, uint32_t color) {
    static const uint16_t kDots[] = {075557, 026227, 071747, 071717, 055711, 074717, 074757, 071111, 075757, 075717};
    for (; *text; text++, x += 4 * dot) {
        const uint16_t dots = *text >= '0' && *text <= '9' ? kDots[*text - '0'] : *text == '.' ? 2 : 075557;
        for (int i = 0; i < 15; i++)
            if (dots >> (14 - i) & 1) fill(to, line, (Rect){x + i % 3 * dot, y + i / 3 * dot, dot, dot}, color);
    }
}

static void show(Rect r) {
    XShmPutImage(display, window, gc, image, r.x, r.y, r.x, r.y, (unsigned)r.w, (unsigned)r.h, False);
    XFlush(display);
}

static uint32_t between(uint32_t a, uint32_t b, double way) {
    uint32_t color = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        const double from = a >> shift & 255, to = b >> shift & 255;
        color |= (uint32_t)(from + way * (to - from)) << shift;
    }
    return color;
}

static void draw_panel(const Panel* p, double now) {
    const double way = p->called ? (now - p->called) / kFade : 1;
    const Rect r = p->at;
    const int dot = r.w / 30;
    fill(pixels, screen_w, r, between(CALLED, PLATE, way < 1 ? way : 1));
    write_dots(pixels, screen_w, p->ticket, r.x + 2, r.y + r.h / 3, dot, INK);
    write_dots(pixels, screen_w, p->counter, r.x + r.w - 9 * dot, r.y + r.h / 3, dot, INK);
    show(r);
}

static void draw_clock(void) {
    char text[16];
    const time_t now = time(NULL);
    strftime(text, sizeof text, "%H.%M", localtime(&now));
    fill(pixels, screen_w, clock_at, GROUND);
    write_dots(pixels, screen_w, text, clock_at.x, clock_at.y, clock_at.w / 24, INK);
    show(clock_at);
}

static void make_strip(void) {
    const int line = running_at.w * (STRIP_SCREENS + 1), dot = running_at.h / 8;
    strip = malloc(4 * (size_t)line * (size_t)running_at.h);
    fill(strip, line, (Rect){0, 0, line, running_at.h}, PLATE);
    unsigned chance = 7;
    for (int x = 0; x + 4 * dot < line; x += 4 * dot) {
        chance = chance * 1103515245 + 12345;
        const char letter[2] = {(char)('0' + chance / 65536 % 10), 0};
        write_dots(strip, line, letter, x, dot, dot, INK);
    }
}

static void draw_running(double since) {
    const int whole = running_at.w * STRIP_SCREENS, line = whole + running_at.w;
    const int at = (int)((seconds() - since) * speed) % whole;
    for (int y = 0; y < running_at.h; y++)
        memcpy(pixels + (size_t)(running_at.y + y) * (size_t)screen_w + running_at.x,
               strip + (size_t)y * (size_t)line + at, 4 * (size_t)running_at.w);
    show(running_at);
}

static int read_board(const char* file) {
    FILE* stream = fopen(file, "r");
    if (!stream) return 0;
    char line[128];
    while (fgets(line, sizeof line, stream)) {
        Panel* p = &panel[panels];
        Rect *c = &clock_at, *s = &running_at;
        sscanf(line, "screen %d %d", &screen_w, &screen_h);
        sscanf(line, "clock %d %d %d %d", &c->x, &c->y, &c->w, &c->h);
        sscanf(line, "running %d %d %d %d %d", &s->x, &s->y, &s->w, &s->h, &speed);
        panels += panels < MOST_PANELS &&
                  sscanf(line, "panel %31s %d %d %d %d", p->agency, &p->at.x, &p->at.y, &p->at.w, &p->at.h) == 5;
    }
    fclose(stream);
    return screen_w > 0 && panels > 0;
}

static int open_window(void) {
    static XShmSegmentInfo shared;
    display = XOpenDisplay(NULL);
    if (!display) return 0;
    XSetWindowAttributes wanted = {.override_redirect = True, .background_pixel = GROUND};
    window = XCreateWindow(display, DefaultRootWindow(display), 0, 0, (unsigned)screen_w, (unsigned)screen_h, 0,
                           CopyFromParent, InputOutput, CopyFromParent, CWOverrideRedirect | CWBackPixel, &wanted);
    gc = XCreateGC(display, window, 0, NULL);
    image = XShmCreateImage(display, DefaultVisual(display, 0), 24, ZPixmap, NULL, &shared, (unsigned)screen_w,
                            (unsigned)screen_h);
    shared.shmid = shmget(IPC_PRIVATE, 4 * (size_t)screen_w * (size_t)screen_h, IPC_CREAT | 0600);
    shared.shmaddr = image->data = shmat(shared.shmid, NULL, 0);
    pixels = (uint32_t*)(void*)image->data;
    XShmAttach(display, &shared);
    XMapWindow(display, window);
    XSync(display, False);
    shmctl(shared.shmid, IPC_RMID, NULL);
    return 1;
}

/* The value of a text field of flat JSON, cut to what has room. */
static int field(const char* json, const char* name, char* value, size_t room) {
    const char* at = strstr(json, name);
    if (!at || !(at = strchr(at + strlen(name), ':')) || !(at = strchr(at, '"'))) return 0;
    const char* end = strchr(++at, '"');
    const size_t length = end && (size_t)(end - at) < room ? (size_t)(end - at) : room - 1;
    memcpy(value, at, length);
    value[length] = 0;
    return 1;
}

static void take_call(const char* json, int motion) {
    char agency[32], ticket[12], counter[12];
    if (!field(json, "\"agency\"", agency, sizeof agency) || !field(json, "\"ticket\"", ticket, sizeof ticket) ||
        !field(json, "\"counter\"", counter, sizeof counter))
        return;
    for (Panel* p = panel; p < panel + panels; p++) {
        if (strcmp(p->agency, agency) != 0) continue;
        strcpy(p->ticket, ticket);
        strcpy(p->counter, counter);
        p->dirty = 1;
        if (motion) p->called = seconds();
        return;
    }
}

/* All that has come; each panel is drawn once. */
static void take_calls(void* socket, int motion) {
    char topic[64], json[1024];
    while (zmq_recv(socket, topic, sizeof topic, ZMQ_DONTWAIT) >= 0) {
        const int length = zmq_recv(socket, json, sizeof json - 1, 0);
        if (length < 0 || length >= (int)sizeof json) continue;
        json[length] = 0;
        take_call(json, motion);
    }
    const double now = seconds();
    for (Panel* p = panel; p < panel + panels; p++) {
        if (p->dirty) draw_panel(p, now);
        p->dirty = 0;
    }
}

/* What fades goes on; false: all rest. */
static int fade(void) {
    const double now = seconds();
    int any = 0;
    for (Panel* p = panel; p < panel + panels; p++) {
        if (!p->called) continue;
        draw_panel(p, now);
        if (now - p->called >= kFade) p->called = 0;
        any = 1;
    }
    return any;
}

static void wake_every_frame(int timer, int on) {
    const long frame = on ? 16666667 : 0;
    timerfd_settime(timer, 0, &(struct itimerspec){{0, frame}, {0, frame}}, NULL);
}

static int timer_of_beats(void) {
    const int timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
    timerfd_settime(timer, 0, &(struct itimerspec){{5, 0}, {5, 0}}, NULL);
    return timer;
}

static void beat(void) {
    show((Rect){clock_at.x, clock_at.y, 64, 1});
    XSync(display, False);
}

static int timer_of_minutes(void) {
    const int timer = timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC);
    timerfd_settime(timer, TFD_TIMER_ABSTIME, &(struct itimerspec){{60, 0}, {time(NULL) / 60 * 60 + 60, 0}}, NULL);
    return timer;
}

int main(int count, char** word) {
    int running = 0, motion = 0;
    for (int i = 3; i < count; i++) {
        running |= strcmp(word[i], "running") == 0;
        motion |= strcmp(word[i], "motion") == 0;
    }
    if (count < 3 || !read_board(word[1]) || !open_window()) return 1;
    void *context = zmq_ctx_new(), *socket = zmq_socket(context, ZMQ_SUB);
    const int unlimited = 0, ping_ms = 2000;
    zmq_setsockopt(socket, ZMQ_SUBSCRIBE, "", 0);
    zmq_setsockopt(socket, ZMQ_RCVHWM, &unlimited, sizeof unlimited);
    zmq_setsockopt(socket, ZMQ_HEARTBEAT_IVL, &ping_ms, sizeof ping_ms);
    zmq_connect(socket, word[2]);

    fill(pixels, screen_w, (Rect){0, 0, screen_w, screen_h}, GROUND);
    for (Panel* p = panel; p < panel + panels; p++) draw_panel(p, 0);
    draw_clock();
    if (running) make_strip();
    show((Rect){0, 0, screen_w, screen_h});

    const int minutes = timer_of_minutes(), beats = timer_of_beats(),
              frames = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
    const double since = seconds();
    int moving = running;
    wake_every_frame(frames, moving);
    for (;;) {
        zmq_pollitem_t items[] = {{socket, 0, ZMQ_POLLIN, 0},
                                  {0, minutes, ZMQ_POLLIN, 0},
                                  {0, frames, ZMQ_POLLIN, 0},
                                  {0, beats, ZMQ_POLLIN, 0}};
        uint64_t ticks;
        zmq_poll(items, 4, -1);
        if (items[0].revents) {
            take_calls(socket, motion);
            if (motion && !moving) wake_every_frame(frames, moving = 1);
        }
        if (items[1].revents && read(minutes, &ticks, sizeof ticks) > 0) draw_clock();
        if (items[3].revents && read(beats, &ticks, sizeof ticks) > 0) beat();
        if (items[2].revents && read(frames, &ticks, sizeof ticks) > 0) {
            if (running) draw_running(since);
            if (motion && !fade() && !running) wake_every_frame(frames, moving = 0);
        }
    }
}
