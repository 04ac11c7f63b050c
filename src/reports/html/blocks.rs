//! The pieces of a document on a page, both languages side by side.

use super::bilingual::both;
use super::charts;
use crate::reports::blocks::{Block, Mood};
use maud::{Markup, html};

/// All pieces in both languages; they are of the same kinds, since one record makes both. Headings
/// bear anchors, by their number.
pub(super) fn blocks(zh: &[Block], en: &[Block]) -> Markup {
    let pairs = || zh.iter().zip(en);
    // How many headings stand before a piece.
    let parts = pairs().scan(0, |before, (zh, _)| {
        let number = *before;
        *before += usize::from(matches!(zh, Block::Heading(_)));
        Some(number)
    });
    html! { @for ((zh, en), part) in pairs().zip(parts) { (shown(zh, en, part)) } }
}

/// The headings as links to them.
pub(super) fn contents(zh: &[Block], en: &[Block]) -> Markup {
    let headings = zh.iter().zip(en).filter_map(|pair| match pair {
        (Block::Heading(zh), Block::Heading(en)) => Some((zh, en)),
        _ => None,
    });
    html! {
        nav.contents {
            @for (part, (zh, en)) in headings.enumerate() { a href=(format!("#part-{part}")) { (both(zh, en)) } }
        }
    }
}

/// A piece in both languages; they are of one kind, since one record makes both.
fn shown(zh: &Block, en: &Block, part: usize) -> Markup {
    match (zh, en) {
        (Block::Heading(zh), Block::Heading(en)) => html! { h2 id=(format!("part-{part}")) { (both(zh, en)) } },
        (Block::Line(mood, zh), Block::Line(_, en)) => {
            html! { p.broken[*mood == Mood::Bad].note[*mood == Mood::Faint] { (both(zh, en)) } }
        }
        (Block::Bullet(zh), Block::Bullet(en)) => html! { ul { li { (both(zh, en)) } } },
        (Block::Chart(zh), Block::Chart(en)) => charts::figure(zh, en),
        (Block::Table { titles, right, rows, .. }, Block::Table { titles: en_titles, rows: en_rows, .. }) => {
            let number = |column: usize| right.contains(&column);
            html! {
                div.wide {
                    table.many[titles.len() > 7] {
                        thead { tr {
                            @for (column, (zh, en)) in titles.iter().zip(en_titles).enumerate() {
                                th.number[number(column)] { (both(zh, en)) }
                            }
                        } }
                        tbody {
                            @for (zh, en) in rows.iter().zip(en_rows) {
                                tr.won[zh.iter().all(|(mood, _)| *mood == Mood::Good)] {
                                    @for (column, ((mood, zh), (_, en))) in zh.iter().zip(en).enumerate() {
                                        td.number[number(column)].broken[*mood == Mood::Bad].key[column == 0 && is_short(zh)] { (both(zh, en)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        _ => html! {},
    }
}

/// Whether a text is a mere identifier or name, which is not broken over lines.
fn is_short(text: &str) -> bool {
    text.chars().count() <= 14
}
