//! File names of letters.

use std::collections::BTreeMap;

/// What every letter's file name begins with: so none is a device's name on Windows, hidden, or
/// taken for an option.
const PREFIX: &str = "letter-";

/// Most characters of an identifier that a name keeps.
const LONGEST: usize = 60;

/// A name for each tenderer, without extension, in their order: safe on every file system, and
/// different also where case does not count.
///
/// Letters and digits of any script, `-` and `_` stay; everything else, dots and separators of
/// folders among it, becomes `_`.
pub(super) fn stems<'a>(ids: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    let mut stem = |id: &str| {
        let safe: String = if id.is_empty() { "_".to_owned() } else { id.chars().take(LONGEST).map(safe).collect() };
        let mut name = format!("{PREFIX}{safe}");
        loop {
            let times = used.entry(name.to_lowercase()).or_default();
            *times += 1;
            match *times {
                1 => return name,
                times => name = format!("{PREFIX}{safe}_{times}"),
            }
        }
    };
    ids.into_iter().map(&mut stem).collect()
}

fn safe(c: char) -> char {
    if c.is_alphanumeric() || c == '-' || c == '_' { c } else { '_' }
}

/// Whether a file name is a letter's.
pub(super) fn is_letter(name: &str) -> bool {
    let end = [".zh.html", ".zh.txt", ".en.html", ".en.txt"].into_iter().find_map(|end| name.strip_suffix(end));
    end.and_then(|stem| stem.strip_prefix(PREFIX)).is_some_and(|id| !id.is_empty() && id.chars().all(|c| safe(c) == c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_become_safe_names() {
        let ids = ["T01", "../../etc/passwd", "CON", "a\\b:c", "供应商甲", ".hidden", "-rf", "x\u{202e}y\n", ""];
        let expected = [
            "letter-T01",
            "letter-______etc_passwd",
            "letter-CON",
            "letter-a_b_c",
            "letter-供应商甲",
            "letter-_hidden",
            "letter--rf",
            "letter-x_y_",
            "letter-_",
        ];
        assert_eq!(stems(ids), expected);
        assert!(stems(["字".repeat(500).as_str()])[0].len() < 200);
    }

    #[test]
    fn names_differ_where_case_does_not_count() {
        assert_eq!(
            stems(["T/1", "t_1", "T_1", "T_1_2"]),
            ["letter-T_1", "letter-t_1_2", "letter-T_1_3", "letter-T_1_2_2"]
        );
    }

    #[test]
    fn only_letters_are_taken_for_letters() {
        for name in stems(["T01", "供应商甲", "../x"]) {
            assert!(is_letter(&format!("{name}.zh.html")) && is_letter(&format!("{name}.en.txt")), "{name}");
        }
        for name in ["letter-.zh.html", "letter-a.b.zh.html", "T01.zh.html", "letter-T01.pdf", "notes.txt"] {
            assert!(!is_letter(name), "{name}");
        }
    }
}
