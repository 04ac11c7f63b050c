//! The named tables of a planner's record as one workbook: a sheet of what it is and where it comes
//! from, then a sheet a table. Texts are written as texts, never as formulas.

use super::blocks::Block;
use super::figures::ungrouped;
use super::planned::Planned;
use super::wording::provenance;
use crate::domain::Provenance;
use crate::messages::Catalogue;
use rust_decimal::Decimal;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Url, Workbook, Worksheet, XlsxError,
};
use std::io;

/// Most characters of a cell (the format's limit).
const CELL_MOST: usize = 32_767;

/// Most UTF-16 units of a sheet's name (the format's limit).
const NAME_MOST: usize = 31;

/// Digits that a cell's number keeps exactly; longer figures are written as text.
const DIGITS_MOST: usize = 15;

/// Widest column, in digits; longer texts wrap.
const WIDTH_MOST: u16 = 60;

/// What a workbook's first sheet says of it.
pub(super) struct Front {
    pub title: String,
    /// The day that the workbook is dated, `2026-03-16`.
    pub date: Option<String>,
    /// Whether figures are real, as a sentence and as a fact.
    pub provenance: String,
    pub real: bool,
    /// What kind of document it is, and how it was made.
    pub kind: String,
    pub made_by: String,
}

/// The whole workbook. The same record gives the same bytes.
///
/// # Errors
/// The writer's, which writes to memory and has none in practice.
pub fn workbook<P: Planned>(record: &P, catalogue: &Catalogue) -> io::Result<Vec<u8>> {
    let tender = record.tender();
    let (format, version) = record.made();
    let front = Front {
        title: tender.title.clone(),
        date: Some(tender.bid_date.clone()),
        provenance: provenance(catalogue, tender),
        real: tender.provenance == Provenance::Real,
        kind: catalogue.text(P::KIND),
        made_by: catalogue.format(P::MADE_BY, &[("version", version), ("format", format)]),
    };
    told(&front, &record.tell(catalogue), catalogue)
}

/// A document told in pieces as a workbook.
///
/// # Errors
/// As of [`workbook`].
pub(super) fn told(front: &Front, blocks: &[Block], catalogue: &Catalogue) -> io::Result<Vec<u8>> {
    written(front, blocks, catalogue).map_err(io::Error::other)
}

fn written(front: &Front, blocks: &[Block], catalogue: &Catalogue) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let mut properties = DocProperties::new().set_title(&front.title);
    // The writer would put the time of day in, and no two runs would give the same bytes. What bears
    // no date gets the first day that a packed file can have.
    let date = front.date.as_deref().unwrap_or("1980-01-01");
    if let Ok(day) = ExcelDateTime::parse_from_str(date) {
        properties = properties.set_creation_datetime(&day);
    }
    book.set_properties(&properties);
    let cover = catalogue.text("xlsx-cover");
    let mut names = vec![cover.clone()];
    let mut sheets = Vec::new();
    let mut heading = String::new();
    for block in blocks {
        match block {
            Block::Heading(text) => heading.clone_from(text),
            Block::Table { name: Some(name), titles, right, rows } => {
                let shown = sheet_name(if heading.is_empty() { name } else { &heading }, &names);
                names.push(shown.clone());
                sheets.push(table(&shown, titles, right, rows)?);
            }
            _ => {}
        }
    }
    book.push_worksheet(about(front, blocks, &names)?);
    for sheet in sheets {
        book.push_worksheet(sheet);
    }
    book.save_to_buffer()
}

/// The first sheet: title, provenance, what the document says before its first table, the other
/// sheets, and how it was made.
fn about(front: &Front, blocks: &[Block], names: &[String]) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    if let Some(name) = names.first() {
        sheet.set_name(name)?;
    }
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let title = plain.clone().set_bold().set_font_size(16).set_font_color(Color::RGB(0x001f_3a5f));
    let warning = plain.clone().set_bold().set_font_color(Color::RGB(0x005f_3d00));
    let warning = warning.set_background_color(Color::RGB(0x00fd_f3dc));
    let source = if front.real { &plain } else { &warning };
    sheet.set_column_width(0, 100)?;
    let mut row = 0;
    let mut write = |text: &str, format: &Format| {
        row += 1;
        sheet.write_string_with_format(row - 1, 0, shortened(text), format).map(|_| ())
    };
    write(&front.title, &title)?;
    write(&front.provenance, source)?;
    write(&front.kind, &plain)?;
    for block in blocks.iter().take_while(|block| !matches!(block, Block::Heading(_))) {
        if let Block::Line(_, text) | Block::Bullet(text) = block {
            write(text, &plain)?;
        }
    }
    write(&front.made_by, &plain)?;
    for name in names.iter().skip(1) {
        let place = format!("internal:'{}'!A1", name.replace('\'', "''"));
        row += 1;
        sheet.write_url(row - 1, 0, Url::new(place).set_text(name))?;
    }
    Ok(sheet)
}

fn table(
    name: &str,
    titles: &[String],
    right: &[usize],
    rows: &[Vec<(super::blocks::Mood, String)>],
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let head = plain.clone().set_bold().set_border_bottom(FormatBorder::Medium);
    let head = head.set_background_color(Color::RGB(0x00df_e8f1));
    let mut widths = vec![0; titles.len()];
    for (column, title) in (0_u16..).zip(titles) {
        sheet.write_string_with_format(0, column, shortened(title), &head)?;
        widen(&mut widths, column, title);
    }
    for (line, row) in (1_u32..).zip(rows) {
        for (column, (_, text)) in (0_u16..).zip(row) {
            widen(&mut widths, column, text);
            let figure = if right.contains(&usize::from(column)) { number(text) } else { None };
            match figure {
                Some((figure, decimals)) => {
                    let shape =
                        if decimals == 0 { "#,##0".to_owned() } else { format!("#,##0.{}", "0".repeat(decimals)) };
                    let format = Format::new().set_align(FormatAlign::Top).set_num_format(shape);
                    sheet.write_with_format(line, column, figure, &format)?;
                }
                None => {
                    sheet.write_string_with_format(line, column, shortened(text), &plain)?;
                }
            }
        }
    }
    for (column, width) in (0_u16..).zip(widths) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    Ok(sheet)
}

/// A figure with its decimals, where a cell keeps it exactly.
fn number(text: &str) -> Option<(Decimal, usize)> {
    let plain = ungrouped(text)?;
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    (digits <= DIGITS_MOST).then(|| plain.parse().ok()).flatten().map(|figure| (figure, decimals))
}

/// Makes a column wide enough for a text, whose Chinese characters take two digits' width.
fn widen(widths: &mut [u16], column: u16, text: &str) {
    let longest =
        text.lines().map(|line| line.chars().map(|c| if c < '\u{1100}' { 1 } else { 2 }).sum::<usize>()).max();
    let width = u16::try_from(longest.unwrap_or_default() + 2).unwrap_or(WIDTH_MOST).min(WIDTH_MOST);
    if let Some(widest) = widths.get_mut(usize::from(column)) {
        *widest = width.max(*widest);
    }
}

/// A text that fits into a cell.
fn shortened(text: &str) -> String {
    if text.encode_utf16().count() <= CELL_MOST {
        return text.to_owned();
    }
    // Of characters beyond the basic plane only half as many fit.
    let mut kept: String = text.chars().take(CELL_MOST / 2).collect();
    kept.push('…');
    kept
}

/// A name that a sheet may have, of its own among the others.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let clean: String = wanted.chars().map(|c| if "[]:*?/\\'".contains(c) { ' ' } else { c }).collect();
    (1..)
        .map(|number| {
            let suffix = if number == 1 { String::new() } else { format!(" {number}") };
            let mut name = String::new();
            for c in clean.trim().chars() {
                if name.encode_utf16().count() + c.len_utf16() + suffix.len() > NAME_MOST {
                    break;
                }
                name.push(c);
            }
            name.push_str(&suffix);
            name
        })
        .find(|name| !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_fit_and_differ() {
        assert_eq!(sheet_name("a/b:c", &[]), "a b c");
        assert_eq!(sheet_name("各情景比较", &["各情景比较".to_owned()]), "各情景比较 2");
        let long = "x".repeat(40);
        let first = sheet_name(&long, &[]);
        assert_eq!(first.len(), NAME_MOST);
        let second = sheet_name(&long, &[first.to_uppercase()]);
        assert_eq!(second.len(), NAME_MOST);
        assert!(second.ends_with(" 2"));
    }

    #[test]
    fn only_figures_that_a_cell_keeps_are_numbers() {
        assert_eq!(number("+1,234.50"), Some((Decimal::new(123_450, 2), 2)));
        assert_eq!(number("-12"), Some((Decimal::from(-12), 0)));
        for text in ["—", "1 / 2", "=1+1", "1234567890123456", ""] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
