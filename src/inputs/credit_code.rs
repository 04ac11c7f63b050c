//! The unified social credit code and its check digit (GB 32100-2015).

/// The alphabet; a character's value is its position. I, O, S, V and Z are not used.
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// What is wrong with a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CreditCodeFault {
    /// Not eighteen characters; how many there are.
    Length(usize),
    /// A character that the alphabet lacks.
    Character(char),
    /// The last character is not the check digit; what it should be.
    CheckDigit(char),
}

/// Checks a code in capitals.
///
/// # Errors
/// The first fault.
pub(crate) fn check(code: &str) -> Result<(), CreditCodeFault> {
    let length = code.chars().count();
    if length != 18 {
        return Err(CreditCodeFault::Length(length));
    }
    if let Some(character) = code.chars().find(|c| !u8::try_from(*c).is_ok_and(|byte| ALPHABET.contains(&byte))) {
        return Err(CreditCodeFault::Character(character));
    }
    let body: String = code.chars().take(17).collect();
    match check_digit(&body) {
        Some(digit) if !code.ends_with(digit) => Err(CreditCodeFault::CheckDigit(digit)),
        _ => Ok(()),
    }
}

/// The check digit of the first seventeen characters: `31 - (sum of value x 3^i mod 31)`,
/// and 0 for 31. Nothing where a character is not in the alphabet.
pub(crate) fn check_digit(body: &str) -> Option<char> {
    let mut sum = 0;
    let mut weight = 1;
    for byte in body.bytes() {
        sum = (sum + ALPHABET.iter().position(|c| *c == byte)? * weight) % 31;
        weight = weight * 3 % 31;
    }
    ALPHABET.get((31 - sum) % 31).copied().map(char::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes that well-known enterprises print on their own web pages.
    const REAL: [&str; 4] = ["91330100799655058B", "91440300708461136T", "914403001922038216", "9144030071526726XG"];

    #[test]
    fn real_codes_pass() {
        for code in REAL {
            assert_eq!(check(code), Ok(()), "{code}");
        }
    }

    #[test]
    fn one_wrong_character_is_found() {
        assert_eq!(check("91330100799655058C"), Err(CreditCodeFault::CheckDigit('B')));
        // Two neighbours exchanged.
        assert!(matches!(check("91330100799655508B"), Err(CreditCodeFault::CheckDigit(_))));
        assert_eq!(check("9133010079965505"), Err(CreditCodeFault::Length(16)));
        assert_eq!(check("9133010079965505OB"), Err(CreditCodeFault::Character('O')));
        assert_eq!(check("91330100799655058卡"), Err(CreditCodeFault::Character('卡')));
    }

    #[test]
    fn every_change_of_one_character_is_found() {
        for code in REAL {
            for position in 0..18 {
                for other in ALPHABET {
                    let mut changed = code.as_bytes().to_vec();
                    if changed[position] == *other {
                        continue;
                    }
                    changed[position] = *other;
                    assert!(check(std::str::from_utf8(&changed).unwrap()).is_err());
                }
            }
        }
    }
}
