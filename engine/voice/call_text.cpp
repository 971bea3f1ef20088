#include "voice/call_text.h"

#include <algorithm>
#include <cctype>

namespace panggil::voice {

namespace {

std::string name_of(const hall::Agency* agency, const hall::ServiceId& id) {
    if (!agency) return id.text;
    const auto found = std::find_if(agency->services.begin(), agency->services.end(),
                                    [&](const hall::Service& service) { return service.id == id; });
    return found == agency->services.end() ? id.text : found->name;
}

}  // namespace

CallText text_of(const hall::Call& call, const hall::Hall& hall) {
    const hall::Agency* agency = hall.agency(call.agency);
    return {call.agency,   agency ? agency->short_name() : call.agency.text,
            call.ticket,   call.counter,
            call.service,  call.priority,
            call.language, name_of(agency, call.service)};
}

std::string clip_of_id(const std::string& id) {
    std::string clip = id;
    for (char& c : clip) {
        c = std::isalnum(static_cast<unsigned char>(c)) ? static_cast<char>(std::tolower(static_cast<unsigned char>(c)))
                                                        : '_';
    }
    return clip;
}

}  // namespace panggil::voice
