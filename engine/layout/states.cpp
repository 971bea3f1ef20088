#include "layout/states.h"

namespace panggil::layout {

namespace {

State look_while(std::vector<std::string> words, const char* look) {
    State state;
    Condition::Line& line = state.when.any_of.emplace_back();
    for (std::string& word : words) line.push_back({std::move(word)});
    state.look = look;
    return state;
}

State raised_while(std::vector<std::string> words, const char* look) {
    State state = look_while(std::move(words), look);
    state.comes = state.goes = {Move{}};
    return state;
}

}  // namespace

const std::vector<State>& default_states() {
    static const std::vector<State> all = {
        raised_while({"called", "priority"}, "priority"),
        raised_while({"called"}, "called"),
        look_while({"closed"}, "closed"),
        look_while({"newest", "priority"}, "priority_newest"),
        look_while({"newest"}, "newest"),
    };
    return all;
}

const std::vector<std::string>& look_names() {
    static const std::vector<std::string> all = {"called", "newest", "priority", "priority_newest", "closed"};
    return all;
}

}  // namespace panggil::layout
