#include "display/speaking_right.h"

#include <algorithm>

namespace panggil::display {

using namespace std::chrono;

namespace {

constexpr milliseconds kNoAnswer{400};  // then the question is asked again

// Who has something to say and may not begin asks once more where the last question is older: idle displays ask less
// often.
constexpr milliseconds kOldQuestion{1000};

// With less than this left nothing is begun: it would be cut at its first word.
constexpr milliseconds kTooLittle{1200};

}  // namespace

std::optional<wire::GetLease> SpeakingRight::question(const Wish& wish, Instant now, BootInstant boot) {
    if (!by_hub_) return std::nullopt;
    told_.seq = wish.seq;
    const bool is_old = answered_ && wish.due_since && !may_begin(boot) && boot - asked_at_ >= kOldQuestion;
    if (now < ask_at_ && !is_old && !has_changed(wish)) return std::nullopt;
    wire::GetLease question{zone_, display_};
    question.can_speak = wish.can_speak;
    question.speaking = wish.speaking;
    // One that shall step back and has finished lets go.
    question.holds = holds(boot) && !(yield_ && !wish.speaking);
    if (!question.holds) until_ = {};
    question.wants_turn = wish.due_since.has_value() && !yield_;
    question.alert = wish.alert;
    if (wish.due_since) question.waiting = duration_cast<milliseconds>(now - *wish.due_since);
    wanted_turn_ = question.wants_turn && !wish.speaking;
    // A turn that isn't asked for any more may be another zone's before the answer is here; one that was given for
    // showing alone isn't one for speaking.
    if (shared_ && (!wanted_turn_ || wish.can_speak != told_.can_speak)) turn_ = false;
    told_ = wish;
    asked_at_ = boot;
    answered_ = false;
    ask_at_ = now + kNoAnswer;
    return question;
}

// A question that is under way isn't overtaken by every little change, only by those that others wait for.
bool SpeakingRight::has_changed(const Wish& wish) const {
    if (wish.can_speak != told_.can_speak) return true;
    if (wish.speaking != told_.speaking) return shared_ || yield_ || wish.speaking;
    const bool is_due = wish.due_since && !told_.due_since;
    const bool is_urgent = wish.alert && !told_.alert;
    return answered_ && shared_ && !turn_ && (is_due || is_urgent);
}

void SpeakingRight::take(const wire::LeaseAnswer& answer, Instant now) {
    if (!by_hub_ || answer.question != question_) return;
    const wire::Lease& lease = answer.lease;
    answered_ = true;
    ask_at_ = now + lease.again;
    seq_ = lease.seq;
    cut_ = lease.cut;
    if (lease.display == display_ && lease.for_ > milliseconds(0)) {
        until_ = asked_at_ + lease.for_;
        turn_ = lease.turn && (!shared_ || wanted_turn_);
        yield_ = lease.yield;
        if (yield_ && !told_.speaking) ask_at_ = now;
        return;
    }
    turn_ = false;
    yield_ = lease.yield;
    if (until_ == BootInstant{}) return;
    // What was given before still holds to its end, and what has begun meanwhile may be finished; the hub is told.
    ask_at_ = now;
}

void SpeakingRight::begins() {
    if (shared_) turn_ = false;
}

bool SpeakingRight::may_begin(BootInstant boot) const {
    if (!by_hub_) return true;
    if (shared_ && !answered_) return false;  // the hub may be giving this turn to another zone just now
    return boot + kTooLittle < until_ && turn_ && !yield_ && told_.seq >= seq_;
}

}  // namespace panggil::display
