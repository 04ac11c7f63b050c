//! Text as people type it, folded to what a reader compares: full-width forms, odd spaces,
//! spelling of names.

use std::borrow::Cow;

/// How much of a user's text a finding quotes, in characters.
const QUOTED_MOST: usize = 40;

/// Whether a character shows nothing: byte order marks, zero-width joiners and the like,
/// which come along when text is copied from web pages.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{00ad}')
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{3000}'
}

/// Without surrounding spaces of any width and without invisible characters at the ends.
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c| is_space(c) || is_invisible(c))
}

/// Full-width digits, letters and punctuation as ASCII, dashes and spaces of all kinds as
/// `-` and ` `, surrounding spaces gone. Borrowed where nothing needs a change.
pub(crate) fn folded(text: &str) -> Cow<'_, str> {
    let text = trimmed(text);
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|c| !is_invisible(*c)).map(folded_char).collect())
}

fn folded_char(c: char) -> char {
    match c {
        // The full-width block is ASCII shifted by 0xFEE0.
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        '\u{2212}' | '\u{2013}' | '\u{2014}' | '\u{2010}' | '\u{2011}' => '-',
        '\u{ffe5}' => '¥',
        '\u{3002}' => '.',
        c if is_space(c) => ' ',
        c => c,
    }
}

/// A name as it is compared: folded, lower case, without spaces, underscores and hyphens.
pub(crate) fn name_key(text: &str) -> String {
    let kept = |c: &char| !c.is_whitespace() && !matches!(c, '_' | '-');
    folded(text).chars().filter(kept).flat_map(char::to_lowercase).collect()
}

/// A user's text as a finding quotes it: one line, cut to a sensible length.
pub(crate) fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(QUOTED_MOST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(QUOTED_MOST).is_some() {
        shown.push('…');
    }
    shown
}

/// The known name nearest to a text, where one is near enough to be meant; the first of
/// equally near ones.
pub(crate) fn nearest<'a>(text: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Names are short; a longer text is no slip of the pen and would cost time for nothing.
    if text.chars().nth(64).is_some() {
        return None;
    }
    let wanted = name_key(text);
    let length = wanted.chars().count();
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        let key = name_key(name);
        let distance = strsim::damerau_levenshtein(&wanted, &key);
        let admitted = length.max(key.chars().count()).div_ceil(2).max(1);
        let contained = !wanted.is_empty() && (key.contains(&wanted) || wanted.contains(&key));
        if (distance < admitted || contained) && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_becomes_plain() {
        assert_eq!(folded("　１，２３４．５０ "), "1,234.50");
        assert_eq!(folded("Ｂ０７"), "B07");
        assert_eq!(folded("\u{feff}A-01\u{200b}"), "A-01");
        assert_eq!(folded("－５"), "-5");
        assert!(matches!(folded(" B07 "), Cow::Borrowed("B07")));
    }

    #[test]
    fn names_are_compared_without_case_and_spaces() {
        assert_eq!(name_key("Credit Code"), name_key("credit_code"));
        assert_eq!(name_key("报　价（万元）"), "报价(万元)");
    }

    #[test]
    fn the_nearest_name() {
        assert_eq!(nearest("tendrer", ["lot", "tenderer", "bid"]), Some("tenderer"));
        assert_eq!(nearest("供应商", ["供应商编号", "标包编号"]), Some("供应商编号"));
        assert_eq!(nearest("phone", ["lot", "tenderer", "bid"]), None);
    }

    #[test]
    fn quotations_are_cut() {
        assert_eq!(quoted("a\nb"), "a b");
        assert_eq!(quoted(&"长".repeat(50)).chars().count(), 41);
    }
}
