//! More than a page can list and stay usable: what it has of a list, and where the rest is told.

use super::bilingual::Bilingual;
use maud::{Markup, html};

/// Lots up to which the page has each with its bids. Beyond, it adds lots up by county.
pub(super) const LOTS_MOST: usize = 300;

/// Entries up to which the page has a list whole, what unfolds included.
const ENTRIES_MOST: usize = 300;

/// What the page has of a list.
pub(super) fn listed<T>(all: &[T]) -> &[T] {
    &all[..all.len().min(ENTRIES_MOST)]
}

/// How many entries of a list are told in a file of the results alone; nothing where the page has
/// them all.
pub(super) fn elsewhere(both: &Bilingual<'_>, entries: usize, file: &str) -> Markup {
    let more = entries.saturating_sub(ENTRIES_MOST);
    html! {
        @if more > 0 {
            p.note { (both.format("report-more-in-file", &[("count", &more.to_string()), ("file", file)])) }
        }
    }
}

/// Whether the tender has more lots than the page lists.
pub(super) fn too_many_lots(both: &Bilingual<'_>) -> bool {
    both.record.lots.len() > LOTS_MOST
}
