use crate::messages::Lang;

/// A letter in one language, composed and not yet set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its language.
    pub lang: Lang,
    /// That the figures are not real; absent where they are.
    pub label: Option<String>,
    /// The same, short, for the foot of each printed page.
    pub printed_label: Option<String>,
    /// Title.
    pub title: String,
    /// To whom.
    pub addressee: String,
    /// What it is about.
    pub opening: String,
    /// What it says, under numbered headings.
    pub sections: Vec<Section>,
    /// How it ends.
    pub ending: Vec<String>,
    /// Who signs, and when: lines to the right.
    pub signature: Vec<String>,
    /// Whom to ask.
    pub contact: String,
    /// What is enclosed, on a page of its own.
    pub annex: Option<Section>,
}

/// A part under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Heading.
    pub heading: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(String),
    /// A list.
    List(Vec<Item>),
    /// A table.
    Table(Table),
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it says.
    pub text: String,
    /// What stands below it, on a line of its own; empty where nothing does.
    pub note: String,
}

/// A table of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What it shows; empty where the heading says it.
    pub caption: String,
    /// Titles of the columns.
    pub titles: Vec<String>,
    /// Positions of the columns that hold numbers.
    pub numbers: Vec<usize>,
    /// Rows.
    pub rows: Vec<Vec<String>>,
    /// The row of totals; empty where there is none.
    pub total: Vec<String>,
}

/// Text that a stranger's file put into a letter, made harmless: no control characters, and no
/// marks that turn the direction of writing, by which a letter could read other than it is.
pub(super) fn plain(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if c.is_control() || turns(c) { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn names_cannot_break_a_line_or_turn_it_around() {
        assert_eq!(plain("甲\n乙\u{202e}丙\u{7}"), "甲\u{fffd}乙\u{fffd}丙\u{fffd}");
        assert_eq!(plain("T01 甲（虚构）"), "T01 甲（虚构）");
    }
}
