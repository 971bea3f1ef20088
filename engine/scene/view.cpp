#include "scene/view.h"

namespace panggil::scene {

std::int64_t minute_of(const Moment& moment) {
    const auto minute = std::chrono::floor<std::chrono::minutes>(moment.wall.time_since_epoch());
    return moment.wall_known ? minute.count() : -1;
}

void View::add_call(Context& context, const hall::Ticket& ticket, const hall::CounterId& counter,
                    const std::string& priority) {
    context.ticket = ticket.printed();
    context.counter = counter.text;
    context.states.insert("number");
    if (!priority.empty()) context.states.insert("priority");
}

bool View::lost() const { return link.stale && link.silent_from && moment.now - *link.silent_from >= kLostAfter; }

bool View::holds_today() const {
    const std::string& day = board.state().day;
    // A clock before the board's day is wrong: a machine without a battery takes yesterday for today.
    return day.empty() || !moment.wall_known || day >= words.day(moment.wall);
}

bool View::doors_open() const {
    if (!moment.wall_known) return true;
    const auto open = board.hall().hours_on(words.day(moment.wall)).open;
    const auto time = words.time_of_day(moment.wall);
    return open && open->from <= time && time < open->to;
}

std::optional<hall::Hero> View::hero() const { return holds_today() ? board.hero(zone) : std::nullopt; }

bool View::hero_called() const {
    const auto present = hero();
    if (!present || link.stale || !notice().empty()) return false;
    const bool held =
        spotlight.announcement == present->announcement && spotlight.until && moment.now < *spotlight.until;
    return present->speaking || held;
}

// A hub that is lost never tells that it is over.
std::string View::notice() const {
    const auto standing = holds_today() && !lost() ? board.notice(zone) : std::nullopt;
    return standing ? standing->words : "";
}

std::string View::caption() const {
    if (const std::string said = notice(); !said.empty()) return said;
    const auto present = hero();
    return present && present->speaking ? present->words : "";
}

Context View::of_screen() const {
    Context context = of_everything();
    context.caption = caption();
    return context;
}

Context View::of_notice() const {
    Context context = of_screen();
    context.announcement = notice();
    context.states.erase("empty");
    context.states.insert("announcement");
    return context;
}

std::optional<layout::Today> View::today() const {
    if (!moment.wall_known) return std::nullopt;
    return layout::Today{words.weekday(moment.wall), words.time_of_day(moment.wall).minutes,
                         board.hall().holiday(words.day(moment.wall)) != nullptr, doors_open()};
}

Context View::of_everything() const {
    Context context;
    context.hall = &board.hall();
    context.words = &words;
    context.wall = moment.wall;
    context.wall_known = moment.wall_known;
    context.board = &board;
    context.now = moment.now;
    context.states = shapes;
    context.today = today();
    if (!hero()) context.states.insert("empty");
    if (!doors_open()) context.states.insert("before_opening");
    if (link.stale) {
        context.states.insert("stale");
        context.stale_since = link.since;
        if (lost()) context.states.insert("lost");
    }
    return context;
}

Context View::of_hero() const {
    if (!notice().empty()) return of_notice();
    Context context = of_screen();
    const auto present = hero();
    if (!present) return context;
    context.agency = board.hall().agency(present->agency);
    context.agency_id = present->agency.text;
    context.called_at = present->at;
    add_call(context, present->ticket, present->counter, present->priority);
    if (const hall::Call* call = board.find_call(present->agency, present->ticket)) {
        context.service = call->service.text;
        if (call->recall > 0) context.states.insert("recalled");
    }
    if (hero_called()) {
        context.states.insert("called");
    } else if (!link.stale) {
        context.states.insert("newest");
    }
    return context;
}

Context View::of_agency(const hall::AgencyId& id) const {
    Context context = of_everything();
    context.agency = board.hall().agency(id);
    context.agency_id = id.text;
    if (!context.agency) return context;
    if (context.agency->counters.size() == 1) context.states.insert("one_counter");
    using State = hall::PanelView::State;
    hall::PanelView panel = board.panel(id);
    if (!holds_today()) panel = {};
    context.counters = panel.counters.empty() ? context.agency->counters : panel.counters;
    context.waiting = panel.waiting;
    if (panel.state == State::closed) context.states.insert("closed");
    if (panel.state == State::break_) add_break(context, panel.until);
    if (panel.state == State::not_called && doors_open()) context.states.insert("open");
    if (panel.state != State::called) return context;

    add_call(context, panel.call->ticket, panel.call->counter, panel.call->priority);
    context.called_at = panel.call->at;
    const hall::Call* known = board.find_call(id, panel.call->ticket);  // of a hero's call the panel knows no more
    context.service = known ? known->service.text : panel.call->service.text;
    if (panel.call->recall > 0) context.states.insert("recalled");
    add_whether_newest(context, *panel.call);
    return context;
}

void View::add_break(Context& context, std::optional<hall::TimeOfDay> until) const {
    context.states.insert("break");
    const bool over = until && moment.wall_known && words.time_of_day(moment.wall) >= *until;
    if (!until || over) return;
    context.until = until;
    context.states.insert("back_later");
}

void View::add_whether_newest(Context& context, const hall::Call& call) const {
    const auto present = hero();
    const bool is_hero =
        present && present->agency == call.agency && present->ticket == call.ticket && present->counter == call.counter;
    if (!is_hero) return;
    if (hero_called()) {
        context.states.insert("called");
    } else if (!link.stale) {
        context.states.insert("newest");
    }
}

Context View::of_call(const hall::Call& call) const {
    Context context = of_everything();
    context.agency = board.hall().agency(call.agency);
    context.agency_id = call.agency.text;
    context.called_at = call.at;
    context.service = call.service.text;
    add_call(context, call.ticket, call.counter, call.priority);
    if (call.recall > 0) context.states.insert("recalled");
    return context;
}

}  // namespace panggil::scene
