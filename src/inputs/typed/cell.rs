//! One cell, read by its column's kind.

use super::number::{Number, NumberFault};
use super::row::Value;
use super::{calendar, header};
use crate::domain::Money;
use crate::findings::Code;
use crate::inputs::fold::{folded, name_key, nearest, quoted, trimmed};
use crate::inputs::ledger::{At, Ledger};
use crate::inputs::limits::ID_CHARACTERS_MOST;
use crate::inputs::tables::{Column, Kind, Table, Word};
use std::borrow::Cow;

/// Largest whole number that is believed: more than the people of China.
const INTEGER_MOST: u64 = 2_000_000_000;
/// Largest decimal that is believed.
const DECIMAL_MOST: u64 = 1_000_000_000_000;

const YES: [&str; 8] = ["是", "yes", "y", "true", "1", "√", "✓", "有"];
const NO: [&str; 9] = ["否", "no", "n", "false", "0", "×", "✗", "x", "无"];

/// What spreadsheets write where a formula fails.
const CELL_ERRORS: [&str; 8] = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#DATA!"];

/// The most that a column may say, where it is less than what is believed at all.
pub(crate) fn most(table: &Table, column: &Column) -> u64 {
    let by_kind = if column.kind == Kind::Integer { INTEGER_MOST } else { DECIMAL_MOST };
    match (table.en, column.en) {
        (_, "small_deduction_percent" | "quality_floor") | ("performance", _) => 100,
        ("lots", "share_step" | "share_least" | "share_most") | ("discounts", "percent") => 100,
        (_, "months" | "renewal_months") => 600,
        (_, "need_weight") => 1_000,
        _ => by_kind,
    }
}

/// Whether a column's number may not be zero.
fn must_be_positive(table: &Table, column: &Column) -> bool {
    match table.en {
        "lots" => matches!(
            column.en,
            "months" | "volume" | "ceiling_price" | "share_step" | "share_least" | "share_most" | "winners_most"
        ),
        "waivers" => column.en == "amount",
        "discounts" => matches!(column.en, "lots_least" | "money_least" | "percent"),
        "once_only" => column.en == "price",
        _ => false,
    }
}

/// Reads a cell. `power` is the power of ten from the column's unit to yuan. A blank cell of
/// a required column and a cell that cannot be read are noted.
pub(super) fn read<'a>(
    table: &Table,
    column: &Column,
    text: &'a str,
    power: i32,
    at: At<'_>,
    ledger: &mut Ledger,
) -> Value<'a> {
    let shown = trimmed(text);
    if shown.is_empty() {
        if !column.required {
            return Value::Blank;
        }
        ledger.note(Code::ValueMissing, at, |f| f.with("zh", column.zh).with("en", column.en));
        return Value::Wrong;
    }
    if shown.starts_with('#') && CELL_ERRORS.contains(&shown) {
        ledger.note(Code::CellError, at, |f| f.with("value", shown));
        return Value::Wrong;
    }
    let fold = folded(text);
    let refuse = |code: Code, ledger: &mut Ledger| {
        ledger.note(code, at, |f| f.with("value", quoted(shown)));
        Value::Wrong
    };
    match column.kind {
        Kind::Text => Value::Text(Cow::Borrowed(shown)),
        Kind::Id => match identifier(&fold) {
            true => Value::Text(fold),
            false => refuse(Code::IdBad, ledger),
        },
        Kind::Ids => {
            let ids: Vec<String> = parts(&fold).map(str::to_owned).collect();
            if ids.iter().all(|id| identifier(id)) { Value::Ids(ids) } else { refuse(Code::IdBad, ledger) }
        }
        Kind::Integer => {
            let most = most(table, column);
            match percent_aware(&fold, table, column).and_then(|number| number.steps(0, most.into())) {
                Ok(0) if must_be_positive(table, column) => refuse(Code::NumberZero, ledger),
                Ok(number) => Value::Integer(u64::try_from(number).unwrap_or(most)),
                Err(fault) => refuse_number(fault, shown, 0, &most.to_string(), at, ledger),
            }
        }
        Kind::Decimal(places) => {
            let most = most(table, column);
            match percent_aware(&fold, table, column).and_then(|number| number.decimal(places, most.into())) {
                Ok(number) if number.is_zero() && must_be_positive(table, column) => refuse(Code::NumberZero, ledger),
                Ok(number) => Value::Decimal(number),
                Err(fault) => refuse_number(fault, shown, places, &most.to_string(), at, ledger),
            }
        }
        Kind::Money => match money(&fold, power) {
            Ok(money) if money == Money::ZERO && must_be_positive(table, column) => refuse(Code::NumberZero, ledger),
            Ok(money) => Value::Money(money),
            Err(NumberFault::TooFine) => refuse(Code::FinerThanFen, ledger),
            Err(fault) => refuse_number(fault, shown, 2, &Money::LARGEST.grouped(), at, ledger),
        },
        Kind::YesNo => {
            let key = name_key(&fold);
            match (YES.contains(&key.as_str()), NO.contains(&key.as_str())) {
                (true, _) => Value::YesNo(true),
                (_, true) => Value::YesNo(false),
                _ => refuse(Code::YesNoBad, ledger),
            }
        }
        Kind::Date => calendar::date(&fold).map_or_else(|| refuse(Code::DateBad, ledger), Value::Date),
        Kind::Month => calendar::month(&fold).map_or_else(|| refuse(Code::MonthBad, ledger), Value::Month),
        Kind::Year => calendar::year(&fold).map_or_else(|| refuse(Code::YearBad, ledger), Value::Year),
        Kind::Choice(words) => choice(words, shown, at, ledger).map_or(Value::Wrong, Value::Choice),
        Kind::Choices(words) => choices(words, &fold, at, ledger).map_or(Value::Wrong, Value::Choices),
    }
}

/// The parts of a list.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', ',', '、', '|', '\n']).map(str::trim).filter(|part| !part.is_empty())
}

/// The position of a word in its list; one that is not there is noted.
fn choice(words: &[Word], text: &str, at: At<'_>, ledger: &mut Ledger) -> Option<usize> {
    let key = name_key(text);
    let found = words.iter().position(|word| name_key(word.en) == key || name_key(word.zh) == key);
    if found.is_none() {
        ledger.note(Code::ChoiceUnknown, at, |f| {
            let near = nearest(text, words.iter().flat_map(|word| [word.zh, word.en])).unwrap_or("none");
            f.with("value", quoted(text)).with("nearest", near).with("words", listed(words))
        });
    }
    found
}

/// The positions of several words, in their order; nothing where one is unknown or there twice.
fn choices(words: &[Word], text: &str, at: At<'_>, ledger: &mut Ledger) -> Option<Vec<usize>> {
    let mut chosen = Vec::new();
    let mut sound = true;
    for part in parts(text) {
        let Some(index) = choice(words, part, at, ledger) else {
            sound = false;
            continue;
        };
        if chosen.contains(&index) {
            ledger.note(Code::ChoiceTwice, at, |f| f.with("value", quoted(part)));
            sound = false;
        }
        chosen.push(index);
    }
    sound.then_some(chosen)
}

/// Text that can name a thing: no separators, no line breaks, not endless.
fn identifier(text: &str) -> bool {
    let barred = |c: char| c.is_control() || matches!(c, ';' | ',' | '、' | '|');
    !text.is_empty() && !text.contains(barred) && text.chars().nth(ID_CHARACTERS_MOST).is_none()
}

fn listed(words: &[Word]) -> String {
    words.iter().map(|word| format!("{} ({})", word.zh, word.en)).collect::<Vec<_>>().join(", ")
}

/// Whether a column holds percentages: always, or where its row says so.
fn is_of_percents(table: &Table, column: &Column) -> bool {
    column.en.ends_with("percent")
        || column.zh.ends_with("（%）")
        || matches!((table.en, column.en), ("tender_rules", "least" | "most") | ("waivers", "amount"))
}

/// A number that may end in `%`: 10% is 10 in a column of percentages and 0.1 elsewhere.
fn percent_aware(text: &str, table: &Table, column: &Column) -> Result<Number, NumberFault> {
    match text.strip_suffix('%') {
        Some(number) if is_of_percents(table, column) => Number::parse(number),
        Some(number) if column.kind != Kind::Integer => Ok(Number::parse(number)?.shifted(-2)),
        _ => Number::parse(text),
    }
}

/// Money in the column's unit, or in the unit that the cell itself states.
fn money(text: &str, power: i32) -> Result<Money, NumberFault> {
    let (number, stated) = header::cell_unit(text);
    let number = Number::parse(number)?.shifted(stated.unwrap_or(power));
    let most = u128::try_from(Money::LARGEST.fen()).unwrap_or(0);
    let fen = number.steps(2, most)?;
    i128::try_from(fen).map(Money::from_fen).map_err(|_| NumberFault::TooLarge)
}

fn refuse_number<'a>(
    fault: NumberFault,
    shown: &str,
    places: u32,
    most: &str,
    at: At<'_>,
    ledger: &mut Ledger,
) -> Value<'a> {
    let code = match fault {
        NumberFault::Bad => Code::NumberBad,
        NumberFault::Negative => Code::NumberNegative,
        NumberFault::TooFine => Code::NumberTooFine,
        NumberFault::TooLarge => Code::NumberTooLarge,
    };
    ledger.note(code, at, |f| {
        let f = f.with("value", quoted(shown));
        match code {
            Code::NumberTooFine => f.with("places", places),
            Code::NumberTooLarge => f.with("most", most),
            _ => f,
        }
    });
    Value::Wrong
}
