//! Files that hold nothing but numbers, separated by blanks or lines, sizes first.

use crate::domain::{Amount, Money};
use crate::findings::{Code, Finding, Place};

/// Most bids that are made of a file.
const BIDS_MOST: usize = 1_000_000;

/// A word of the file and its line, from 0.
pub(super) type Word<'a> = (usize, &'a str);

/// The words of a file, taken from the beginning.
pub(super) struct Numbers<'a> {
    name: &'a str,
    words: Vec<Word<'a>>,
    next: usize,
}

impl<'a> Numbers<'a> {
    /// The words of a file; `name` is the file's name, for findings.
    pub(super) fn new(name: &'a str, text: &'a str) -> Self {
        let words = text.lines().enumerate().flat_map(|(row, line)| {
            // Old DOS files end in 0x1A.
            let words = line.split(|c: char| c.is_whitespace() || c == '\u{1a}');
            words.filter(|word| !word.is_empty()).map(move |word| (row, word))
        });
        Self { name, words: words.collect(), next: 0 }
    }

    /// The two sizes at the beginning of the file, whose product is the number of bids.
    ///
    /// # Errors
    /// A finding where one is no positive number, or the product is beyond belief.
    pub(super) fn sizes(&mut self) -> Result<(usize, usize), Finding> {
        let (first, second) = (self.size()?, self.size()?);
        if first.checked_mul(second).is_none_or(|bids| bids > BIDS_MOST) {
            return Err(Finding::new(Code::ImportTooLarge).at(Place::file(self.name)).with("most", BIDS_MOST));
        }
        Ok((first, second))
    }

    fn size(&mut self) -> Result<usize, Finding> {
        let word = *self.words.get(self.next).ok_or_else(|| self.length(2))?;
        self.next += 1;
        word.1.parse().ok().filter(|size| *size > 0).ok_or_else(|| self.bad(word))
    }

    /// The words behind the sizes, `count` of them and no more.
    ///
    /// # Errors
    /// A finding where there are fewer or more.
    pub(super) fn rest(&self, count: usize) -> Result<&[Word<'a>], Finding> {
        let rest = self.words.get(self.next..).unwrap_or_default();
        if rest.len() == count { Ok(rest) } else { Err(self.length(self.next + count)) }
    }

    fn length(&self, expected: usize) -> Finding {
        let finding = Finding::new(Code::ImportLength).at(Place::file(self.name));
        finding.with("expected", expected).with("found", self.words.len())
    }

    /// Where a word stands.
    pub(super) fn place(&self, (row, _): Word<'_>) -> Place {
        Place::file(self.name).row(u32::try_from(row + 1).unwrap_or(u32::MAX))
    }

    fn bad(&self, word: Word<'_>) -> Finding {
        Finding::new(Code::ImportNumber).at(self.place(word)).with("text", word.1)
    }

    /// A word as money in yuan, not negative.
    ///
    /// # Errors
    /// A finding where it is none.
    pub(super) fn money(&self, word: Word<'_>) -> Result<Money, Finding> {
        word.1.parse().ok().filter(|money| *money >= Money::ZERO).ok_or_else(|| self.bad(word))
    }

    /// A word as the price of a bid, which cannot be zero.
    ///
    /// # Errors
    /// A finding where it is none.
    pub(super) fn price(&self, word: Word<'_>) -> Result<Money, Finding> {
        self.money(word).ok().filter(|money| *money > Money::ZERO).ok_or_else(|| self.bad(word))
    }

    /// A word as an amount of a capacity.
    ///
    /// # Errors
    /// A finding where it is none.
    pub(super) fn amount(&self, word: Word<'_>) -> Result<Amount, Finding> {
        // Far beyond any instance, and far from the end of the integer when a million are added.
        let believed = Amount::ZERO..=Amount::from_units(1_000_000_000_000);
        word.1.parse().ok().filter(|amount| believed.contains(amount)).ok_or_else(|| self.bad(word))
    }
}
