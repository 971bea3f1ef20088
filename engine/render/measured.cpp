#include "render/measured.h"

#include <utility>

#include "render/text_key.h"

namespace panggil::render {

const double* Measured::find(const TextStyle& style, std::string_view text, What what) {
    write_text_key(key_, style, text, what);
    if (const auto found = young_.find(key_); found != young_.end()) return &found->second;
    const auto found = old_.find(key_);
    if (found == old_.end()) return nullptr;
    return &keep_young(double{found->second});  // a copy, since the old ones may go
}

double Measured::keep(const TextStyle& style, std::string_view text, What what, double length) {
    write_text_key(key_, style, text, what);
    return keep_young(length);
}

const double& Measured::keep_young(double length) {
    if (young_.size() >= most_) old_ = std::exchange(young_, {});
    return young_.insert_or_assign(key_, length).first->second;
}

void Measured::forget() {
    young_.clear();
    old_.clear();
}

}  // namespace panggil::render
