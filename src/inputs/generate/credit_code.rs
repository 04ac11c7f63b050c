use crate::domain::{TendererKind, credit_code_check};

/// A credit code that passes its check and that nobody holds: the division is `000000`, which
/// GB/T 2260 assigns to no place, and the body's own code is the number.
///
/// The first two characters are those of the kind (GB 32100-2015, table 1): 52 private
/// non-enterprise units for social organisations, 12 public institutions, 91 enterprises,
/// 81 mass organisations, `Y1` other bodies. Numbers from 10^8 on begin again.
pub fn credit_code_for(kind: TendererKind, number: u32) -> String {
    let prefix = match kind {
        TendererKind::SocialOrganisation => "52",
        TendererKind::PublicInstitutionOne
        | TendererKind::PublicInstitutionTwo
        | TendererKind::PublicInstitutionBusiness => "12",
        TendererKind::Enterprise => "91",
        TendererKind::MassOrganisation => "81",
        TendererKind::OtherBody | TendererKind::NaturalPerson => "Y1",
    };
    let own = format!("{:08}", number % 100_000_000);
    let code = format!("{prefix}000000{own}{}", own_check(&own));
    let check = credit_code_check(&code).unwrap_or('0');
    format!("{code}{check}")
}

/// The check character of the body's own code: 11 - sum of c_i x w_i mod 11 (GB 11714-1997).
fn own_check(digits: &str) -> char {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = digits.bytes().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    match 11 - sum % 11 {
        11 => '0',
        10 => 'X',
        digit => char::from_digit(digit, 10).unwrap_or('0'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check_credit_code;
    use std::collections::BTreeSet;

    #[test]
    fn codes_check_and_differ() {
        let codes: BTreeSet<String> = (0..3000).map(|n| credit_code_for(TendererKind::Enterprise, n)).collect();
        assert_eq!(codes.len(), 3000);
        assert!(codes.iter().all(|code| check_credit_code(code).is_ok() && code.starts_with("91000000")));
        assert_eq!(check_credit_code(&credit_code_for(TendererKind::OtherBody, u32::MAX)), Ok(()));
    }

    #[test]
    fn the_own_code_checks_as_in_the_standard() {
        // The organisation code inside 91440300708461136T is 70846113-6, inside
        // 914403001922038216 it is 19220382-1, inside 91110000802100433B it is 80210043-3.
        assert_eq!(own_check("70846113"), '6');
        assert_eq!(own_check("19220382"), '1');
        assert_eq!(own_check("80210043"), '3');
    }
}
