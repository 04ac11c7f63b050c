//! Bytes to text, in the encodings that Chinese offices write.

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

/// A decoded file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Decoded {
    /// The text, without byte order mark.
    pub text: String,
    /// Name of the encoding where it was not UTF-8.
    pub assumed: Option<&'static str>,
}

/// Decodes UTF-8 with or without byte order mark, UTF-16 with one, else GB18030 (of which GBK
/// and GB 2312 are parts).
///
/// # Errors
/// The row (from 1) of the first byte that is in none of them.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<Decoded, u32> {
    match bytes.get(..2) {
        Some([0xff, 0xfe]) => return utf16(UTF_16LE, &bytes, "UTF-16 LE"),
        Some([0xfe, 0xff]) => return utf16(UTF_16BE, &bytes, "UTF-16 BE"),
        _ => {}
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
            Ok(Decoded { text, assumed: None })
        }
        Err(refused) => {
            let first_bad = refused.utf8_error().valid_up_to();
            let bytes = refused.into_bytes();
            // A zero byte is in no text that an office writes: this is a binary file.
            match GB18030.decode_without_bom_handling_and_without_replacement(&bytes) {
                Some(text) if !bytes.contains(&0) => {
                    Ok(Decoded { text: text.into_owned(), assumed: Some("GB18030 (GBK)") })
                }
                _ => Err(row_of(&bytes, first_bad)),
            }
        }
    }
}

fn utf16(encoding: &'static encoding_rs::Encoding, bytes: &[u8], name: &'static str) -> Result<Decoded, u32> {
    let body = bytes.get(2..).unwrap_or_default();
    match encoding.decode_without_bom_handling_and_without_replacement(body) {
        Some(text) => Ok(Decoded { text: text.into_owned(), assumed: Some(name) }),
        None => Err(1),
    }
}

fn row_of(bytes: &[u8], position: usize) -> u32 {
    let breaks = bytes.iter().take(position).filter(|byte| **byte == b'\n').count();
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_offices_write() {
        let text = "投标编号,报价\r\nB01,１２３４\r\n";
        let gbk = GB18030.encode(text).0.into_owned();
        let bom = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(decode(text.as_bytes().to_vec()), Ok(Decoded { text: text.into(), assumed: None }));
        assert_eq!(decode(bom), Ok(Decoded { text: text.into(), assumed: None }));
        assert_eq!(decode(gbk).unwrap().text, text);
        assert_eq!(decode(utf16).unwrap(), Decoded { text: text.into(), assumed: Some("UTF-16 LE") });
    }

    #[test]
    fn what_is_no_text() {
        assert_eq!(decode(b"a\nb\n\xff\xff\xff".to_vec()), Err(3));
        assert_eq!(decode(b"\xff\x00\x00".to_vec()), Err(1));
    }
}
