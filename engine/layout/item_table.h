#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "config/record.h"
#include "layout/item.h"
#include "layout/layout.h"

/// How layouts and themes are read from YAML: the tables, and the types that are written in a way of their own.
namespace panggil::layout {

using config::Of;

config::Words<Align> words(Of<Align>);
config::Words<Reading> words(Of<Reading>);
config::Words<PictureFit> words(Of<PictureFit>);
config::Words<Order> words(Of<Order>);
config::Words<Pages::JumpTo> words(Of<Pages::JumpTo>);
config::Words<Token> words(Of<Token>);
config::Words<Property> words(Of<Property>);
config::Words<Easing> words(Of<Easing>);
config::Words<TextChange::By> words(Of<TextChange::By>);
config::Words<Transition::Kind> words(Of<Transition::Kind>);

bool decode(const config::Node& node, Length& out, config::Problems& problems);
Said type_of(Of<Length>);
config::Schema schema_of(Of<Length>);
std::string shown(Of<Length>, const Length& value);

bool decode(const config::Node& node, Sides& out, config::Problems& problems);
Said type_of(Of<Sides>);
config::Schema schema_of(Of<Sides>);
std::string shown(Of<Sides>, const Sides& value);

bool decode(const config::Node& node, CanvasSize& out, config::Problems& problems);
Said type_of(Of<CanvasSize>);
config::Schema schema_of(Of<CanvasSize>);
std::string shown(Of<CanvasSize>, const CanvasSize& value);

bool decode(const config::Node& node, TextTemplate& out, config::Problems& problems);
Said type_of(Of<TextTemplate>);
config::Schema schema_of(Of<TextTemplate>, config::Definitions& definitions);
std::string shown(Of<TextTemplate>, const TextTemplate& value);

bool decode(const config::Node& node, Condition& out, config::Problems& problems);
Said type_of(Of<Condition>);
config::Schema schema_of(Of<Condition>, config::Definitions& definitions);
std::string shown(Of<Condition>, const Condition& value);

bool decode(const config::Node& node, ScreenChoice& out, config::Problems& problems);
config::Schema schema_of(Of<ScreenChoice>, config::Definitions& definitions);

bool decode(const config::Node& node, Transition& out, config::Problems& problems);
Said type_of(Of<Transition>);
config::Schema schema_of(Of<Transition>);
std::string shown(Of<Transition>, const Transition& value);

bool decode(const config::Node& node, Rgb& out, config::Problems& problems);
Said type_of(Of<Rgb>);
config::Schema schema_of(Of<Rgb>);
std::string shown(Of<Rgb>, const Rgb& value);

bool decode(const config::Node& node, Motion& out, config::Problems& problems);
Said type_of(Of<Motion>);
config::Schema schema_of(Of<Motion>);
std::string shown(Of<Motion>, const Motion& value);

bool decode(const config::Node& node, TextChange& out, config::Problems& problems);
Said type_of(Of<TextChange>);
config::Schema schema_of(Of<TextChange>, config::Definitions& definitions);
std::string shown(Of<TextChange>, const TextChange& value);

/// `states:` of a template.
void read_states(const config::Node& node, std::vector<State>& out, config::Problems& problems);
config::Schema schema_of_states(config::Definitions& definitions);

/// One widget of the language: the first word of an item, what stands behind it, and what it is.
struct Widget {
    std::string_view name;
    Said value;
    Said says;
};

/// All of them; the manual's table is made from here.
const std::vector<Widget>& widgets();

/// The first key says what the item is.
bool decode(const config::Node& node, Item& out, config::Problems& problems);
Said type_of(Of<Item>);
config::Schema schema_of(Of<Item>, config::Definitions& definitions);
std::string shown(Of<Item>, const Item& value);

/// A name that a theme gives to a length, a radius or a shadow; a length is never taken for one.
bool is_token_name(std::string_view word);
inline constexpr const char* kTokenName = "[A-Za-z][A-Za-z0-9_-]*";  ///< The same for editors.

/// A row of a length of space, where a name of the theme's `space:` may stand too (spaces.h has put its length there).
template <class T>
config::Row<T> of_space(config::Row<T> row) {
    row.type = [type = row.type] {
        return type() + Said(", or a name of the theme's 'space'", ", atau nama dari 'space' tema");
    };
    row.schema = [schema = row.schema](config::Definitions& definitions) {
        return config::either({schema(definitions), config::text_like(kTokenName)});
    };
    return row;
}

/// The names of the folder's themes, in the order of the alphabet.
std::vector<std::string> themes_in(const std::filesystem::path& folder);

const config::Record<Layout>& table(Of<Layout>);
const config::Record<Theme>& table(Of<Theme>);
const config::Record<Style>& table(Of<Style>);
const config::Record<Shadow>& table(Of<Shadow>);
const config::Record<Shell>& table(Of<Shell>);
const config::Record<Wording>& table(Of<Wording>);
const config::Record<Container>& table(Of<Container>);
const config::Record<Grid>& table(Of<Grid>);
const config::Record<Switching>& table(Of<Switching>);
const config::Record<NowServing>& table(Of<NowServing>);
const config::Record<RecentCalls>& table(Of<RecentCalls>);
const config::Record<PanelGrid>& table(Of<PanelGrid>);
const config::Record<Pages>& table(Of<Pages>);
const config::Record<Agencies>& table(Of<Agencies>);
const config::Record<Counters>& table(Of<Counters>);
const config::Record<WaitingLine>& table(Of<WaitingLine>);
const config::Record<Image>& table(Of<Image>);
const config::Record<Slideshow>& table(Of<Slideshow>);
const config::Record<RunningText>& table(Of<RunningText>);
const config::Record<Video>& table(Of<Video>);
const config::Record<TextChange>& table(Of<TextChange>);
const config::Record<Move>& table(Of<Move>);
const config::Record<State>& table(Of<State>);

}  // namespace panggil::layout
