//! A letter as plain text, UTF-8, one paragraph a line.

use super::letter::{Block, Item, Letter, Section, Table, plain};
use crate::messages::Lang;
use crate::reports::terminal::{Style, Tone, lines};

pub(super) fn text(letter: &Letter) -> String {
    let mut out = String::new();
    let mut line = |text: &str| {
        out.push_str(plain(text).trim_end());
        out.push('\n');
    };
    if let Some(label) = &letter.label {
        line(&format!("【{label}】"));
        line("");
    }
    line(&letter.title);
    line("");
    line(&letter.addressee);
    line("");
    line(&indented(letter.lang, &letter.opening));
    let mut body: String = letter.sections.iter().map(|part| section(letter.lang, part)).collect();
    for paragraph in &letter.ending {
        body.push('\n');
        body.push_str(&indented(letter.lang, &plain(paragraph)));
        body.push('\n');
    }
    out.push_str(&body);
    out.push('\n');
    for part in letter.signature.iter().chain([&letter.contact]) {
        out.push_str(plain(part).trim_end());
        out.push('\n');
    }
    if let Some(annex) = &letter.annex {
        out.push('\n');
        out.push_str(&section(letter.lang, annex));
    }
    out
}

/// Chinese paragraphs begin with two blank squares.
fn indented(lang: Lang, paragraph: &str) -> String {
    match lang {
        Lang::Zh => format!("　　{paragraph}"),
        Lang::En => paragraph.to_owned(),
    }
}

fn section(lang: Lang, section: &Section) -> String {
    let mut out = format!("\n{}\n\n", plain(&section.heading));
    for block in &section.blocks {
        match block {
            Block::Paragraph(paragraph) => out.push_str(&format!("{}\n", indented(lang, &plain(paragraph)))),
            Block::List(items) => out.extend(items.iter().map(item)),
            Block::Table(one) => out.push_str(&table(one)),
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn item(item: &Item) -> String {
    let note = if item.note.is_empty() { String::new() } else { format!("  {}\n", plain(&item.note)) };
    format!("· {}\n{note}", plain(&item.text))
}

fn table(table: &Table) -> String {
    let style = Style::default();
    let mut shown = style.table(&table.titles, &table.numbers);
    let total = (!table.total.is_empty()).then_some(&table.total);
    for row in table.rows.iter().chain(total) {
        shown.add_row(row.iter().map(|cell| style.cell(&plain(cell), Tone::Plain)));
    }
    let caption = if table.caption.is_empty() { String::new() } else { format!("{}\n", plain(&table.caption)) };
    caption + &lines(&shown)
}
