//! The pieces of a document on a page, both languages side by side.

use super::bilingual::both;
use super::charts;
use crate::reports::blocks::{Block, Mood};
use maud::{Markup, html};
use std::ops::Range;

/// A range of all pieces in both languages; they are of the same kinds, since one record makes both. Headings
/// bear anchors, by their number.
pub(super) fn blocks(zh: &[Block], en: &[Block], range: Range<usize>) -> Markup {
    let pairs = || zh.iter().zip(en);
    // How many headings stand before a piece.
    let parts = pairs().scan(0, |before, (zh, _)| {
        let number = *before;
        *before += usize::from(matches!(zh, Block::Heading(_)));
        Some(number)
    });
    let chosen = pairs().zip(parts).skip(range.start).take(range.len());
    html! { @for ((zh, en), part) in chosen { (shown(zh, en, part)) } }
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
                                        td.number[number(column)].broken[*mood == Mood::Bad].key[column == 0 && is_short(zh)] { (text(zh, en)) }
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

/// A text in both languages; paths of reports, of which a cell may hold several, as links to them.
fn text(zh: &str, en: &str) -> Markup {
    if zh != en || !zh.ends_with(REPORT) {
        return both(zh, en);
    }
    html! {
        @for (position, path) in zh.split("; ").enumerate() {
            @if position > 0 { "; " }
            a href=(encoded(path)) { (path.strip_suffix(REPORT).unwrap_or(path)) }
        }
    }
}

/// How the path of a report ends.
const REPORT: &str = "/report.html";

/// A path as a relative address: what an address may not hold as its bytes.
pub(super) fn encoded(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let mut address = "./".to_owned();
    for byte in path.bytes() {
        if plain(byte) { address.push(char::from(byte)) } else { address += &format!("%{byte:02X}") }
    }
    address
}

/// Whether a text is a mere identifier or name, which is not broken over lines.
fn is_short(text: &str) -> bool {
    text.chars().count() <= 14
}
