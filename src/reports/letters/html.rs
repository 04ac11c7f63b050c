//! A letter as one page that needs nothing but itself, for A4 paper. All text is escaped by
//! `maud`, and the page's own content policy forbids scripts and everything from elsewhere.

use super::letter::{Block, Letter, Section, Table, plain};
use crate::messages::Lang;
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("style.css");

const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

pub(super) fn page(letter: &Letter) -> String {
    let lang = match letter.lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    };
    let page = html! {
        (DOCTYPE)
        html lang=(lang) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                title { (plain(&letter.title)) }
                style { (PreEscaped(STYLE)) }
                // The catalogue's own words, in which nothing has to be escaped.
                @if let Some(label) = &letter.printed_label { style { (PreEscaped(foot(label))) } }
            }
            body { main {
                @if let Some(label) = &letter.label { p.label { (plain(label)) } }
                h1 { (plain(&letter.title)) }
                p.addressee { (plain(&letter.addressee)) }
                p { (plain(&letter.opening)) }
                @for part in &letter.sections { (section(part)) }
                @for paragraph in &letter.ending { p { (plain(paragraph)) } }
                div.signature { @for line in &letter.signature { p { (plain(line)) } } }
                p.contact { (plain(&letter.contact)) }
                @if let Some(annex) = &letter.annex { div.annex { (section(annex)) } }
            } }
        }
    };
    page.into_string()
}

/// Repeats at the foot of each printed page that figures are not real.
fn foot(label: &str) -> String {
    format!("@page {{ @bottom-left {{ content: \"{label}\"; font: 9pt sans-serif; color: #8a5a00; }} }}")
}

fn section(section: &Section) -> Markup {
    html! {
        section {
            h2 { (plain(&section.heading)) }
            @for block in &section.blocks {
                @match block {
                    Block::Paragraph(paragraph) => p { (plain(paragraph)) },
                    Block::List(items) => ul { @for item in items { li { (plain(&item.text)) @if !item.note.is_empty() { span.note { (plain(&item.note)) } } } } },
                    Block::Table(one) => (table(one)),
                }
            }
        }
    }
}

fn table(table: &Table) -> Markup {
    let class = |column: &usize| table.numbers.contains(column).then_some("number");
    let row = |cells: &[String]| {
        html! { tr { @for (column, cell) in cells.iter().enumerate() { td class=[class(&column)] { (plain(cell)) } } } }
    };
    html! {
        table {
            @if !table.caption.is_empty() { caption { (plain(&table.caption)) } }
            thead { tr { @for (column, title) in table.titles.iter().enumerate() {
                th class=[class(&column)] { (plain(title)) }
            } } }
            tbody { @for cells in &table.rows { (row(cells)) } }
            @if !table.total.is_empty() { tfoot { (row(&table.total)) } }
        }
    }
}
